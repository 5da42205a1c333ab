/**
 * Tests of the real EAR on the real server. {@code Api} speaks HTTP to the product that {@code TestProduct} starts once
 * for all classes, on embedded stores and a scratch folder; classes in {@code container} run inside the server.
 */
package app.crm.ear;
