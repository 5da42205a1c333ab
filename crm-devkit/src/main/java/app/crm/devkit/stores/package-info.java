/**
 * Real PostgreSQL and Redis servers from binaries in the class path. {@link app.crm.devkit.stores.PostgresServer} and
 * {@link app.crm.devkit.stores.RedisServer} keep their data in a folder, listen on the loopback address only and clear
 * what a killed predecessor left behind; {@link app.crm.devkit.stores.ScratchDatabase} is for tests.
 */
package app.crm.devkit.stores;
