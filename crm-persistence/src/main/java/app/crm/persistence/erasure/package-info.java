/**
 * The right to be forgotten: a person is removed with everything that is about them alone, and blanked in the history.
 * What they share with others stays without them. Erasures are remembered by number, to be repeated after a restore.
 */
package app.crm.persistence.erasure;
