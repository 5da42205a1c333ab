package app.crm.devkit.stores;

import app.crm.devkit.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Empty databases for tests, on one PostgreSQL server per test run that starts with the first of them and ends with the
 * JVM.
 */
public final class ScratchDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private ScratchDatabase() {}

    /** A database of its own, without any table. */
    public static DataSource create() {
        String name = "scratch_" + COUNT.incrementAndGet();
        try {
            Server.SHARED.createDatabase(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("The scratch database could not be made", failure);
        }
        return Server.SHARED.dataSource(name);
    }

    /** Started by the first use of the class. */
    private static final class Server {

        private static final PostgresServer SHARED = start();

        private static PostgresServer start() {
            try {
                Path folder = Files.createTempDirectory("crm-scratch-postgresql");
                PostgresServer server = PostgresServer.startForTests(folder, Ports.free(), "scratch");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "stop-postgresql"));
                return server;
            } catch (IOException failure) {
                throw new IllegalStateException("The embedded PostgreSQL does not start", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while PostgreSQL started", interrupted);
            }
        }

        private static void stop(PostgresServer server, Path folder) {
            try {
                server.close();
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException("The scratch server could not be cleared away", failure);
            }
        }
    }
}
