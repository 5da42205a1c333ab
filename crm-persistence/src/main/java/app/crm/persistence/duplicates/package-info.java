/**
 * Records that are probably the same. {@link app.crm.persistence.duplicates.DuplicateScanRepository} looks for pairs among
 * records that changed, {@link app.crm.persistence.duplicates.DuplicateRepository} shows them and keeps what people say of
 * them, {@link app.crm.persistence.duplicates.LookalikeRepository} finds what resembles a record that somebody is typing.
 */
package app.crm.persistence.duplicates;
