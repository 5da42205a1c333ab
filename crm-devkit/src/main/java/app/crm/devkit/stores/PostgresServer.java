package app.crm.devkit.stores;

import app.crm.devkit.process.Command;
import app.crm.devkit.process.OwnProcess;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of our own, its cluster in one folder, listening on the loopback address only. */
public final class PostgresServer implements Closeable {

    public static final String USER = "crm";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What keeps a committed transaction through a power cut. */
    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            """;

    /** For tests, whose data nobody misses. */
    private static final String FORGETFUL = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;

    private final Path cluster;
    private final Path log;
    private final Path programs;
    private final int port;
    private final String password;

    private PostgresServer(Path folder, int port, String password) throws IOException {
        this.cluster = Folders.createPrivate(folder.toAbsolutePath()).resolve("cluster");
        this.log = folder.toAbsolutePath().resolve("postgresql.log");
        this.programs = PostgresBinaries.folder().resolve("bin");
        this.port = port;
        this.password = password;
    }

    /** Starts the server that keeps what it was told. */
    public static PostgresServer start(Path folder, int port, String password)
            throws IOException, InterruptedException {
        return new PostgresServer(folder, port, password).start(DURABLE);
    }

    /** Starts a server that trades durability for speed. */
    public static PostgresServer startForTests(Path folder, int port, String password)
            throws IOException, InterruptedException {
        return new PostgresServer(folder, port, password).start(FORGETFUL);
    }

    private PostgresServer start(String durability) throws IOException, InterruptedException {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            createCluster();
        }
        clearPredecessor();
        Files.writeString(cluster.resolve("crm.conf"), settings() + durability);
        new Command(program("pg_ctl"), "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "60", "start")
                .notAsRoot()
                .run(log, PATIENCE.plusSeconds(5));
        return this;
    }

    private void createCluster() throws IOException, InterruptedException {
        // A first start that was killed leaves half a cluster, which initdb refuses to touch.
        Folders.delete(cluster);
        Path passwordFile = cluster.resolveSibling("password.tmp");
        Folders.writePrivate(passwordFile, password);
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        Path building = cluster.resolveSibling("cluster.tmp");
        Folders.delete(building);
        new Command(
                        program("initdb"),
                        "--pgdata=" + building,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--lc-collate=C",
                        "--lc-ctype=" + (mac ? "en_US.UTF-8" : "C.UTF-8"),
                        "--lc-messages=C")
                .notAsRoot()
                .run(log, PATIENCE);
        Files.delete(passwordFile);
        Files.writeString(
                building.resolve("postgresql.conf"), "include 'crm.conf'\n", java.nio.file.StandardOpenOption.APPEND);
        Files.move(building, cluster);
    }

    /** Stops the server that a killed run left behind, and removes a lock whose process number now is another's. */
    private void clearPredecessor() throws IOException, InterruptedException {
        Path lock = cluster.resolve("postmaster.pid");
        Optional<OwnProcess> predecessor = OwnProcess.fromPidFile(lock, cluster.toString());
        if (predecessor.isPresent()) {
            stop("fast");
        } else {
            Files.deleteIfExists(lock);
        }
    }

    private String settings() {
        return """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 128MB
            work_mem = 16MB
            maintenance_work_mem = 128MB
            max_wal_size = 2GB
            random_page_cost = 1.1
            jit = off
            shared_preload_libraries = 'pg_stat_statements'
            timezone = 'UTC'
            log_timezone = 'UTC'
            """.formatted(port);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public DataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    /** Makes a database where it is missing. The name is ours, never a user's. */
    public void createDatabase(String database) throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next();
            if (!exists) {
                statement.execute("create database \"" + database + "\"");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop("fast");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(String mode) throws IOException, InterruptedException {
        new Command(program("pg_ctl"), "-D", cluster.toString(), "-m", mode, "-w", "-t", "60", "stop")
                .notAsRoot()
                .run(log, PATIENCE.plusSeconds(5));
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }
}
