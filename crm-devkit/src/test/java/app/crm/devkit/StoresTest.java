package app.crm.devkit;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.process.OwnProcess;
import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.PostgresServer;
import app.crm.devkit.stores.RedisServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {

    private static final String PASSWORD = "secret";

    @TempDir
    Path folder;

    @Test
    void postgresIsDurableAndKeepsItsDataWhenKilled() throws Exception {
        PostgresServer first = PostgresServer.start(folder, Ports.free(), PASSWORD);
        first.createDatabase("crm");
        assertThat(text(first, "show fsync")).isEqualTo("on");
        assertThat(text(first, "show synchronous_commit")).isEqualTo("on");
        assertThat(text(first, "select lower('ÉÀÜ')")).isEqualTo("éàü");
        execute(first, "create table kept (name text)");
        execute(first, "insert into kept values ('Ada')");
        kill(folder.resolve("cluster/postmaster.pid"), folder.resolve("cluster"));

        try (PostgresServer second = PostgresServer.start(folder, Ports.free(), PASSWORD)) {
            assertThat(text(second, "select name from kept")).isEqualTo("Ada");
        }
    }

    @Test
    void postgresStopsTheServerThatAKilledStarterLeftBehind() throws Exception {
        PostgresServer.start(folder, Ports.free(), PASSWORD);
        Path pidFile = folder.resolve("cluster/postmaster.pid");
        OwnProcess orphan = OwnProcess.fromPidFile(pidFile, folder.toString()).orElseThrow();

        try (PostgresServer second = PostgresServer.start(folder, Ports.free(), PASSWORD)) {
            assertThat(OwnProcess.find(orphan.pid(), folder.toString())).isEmpty();
            assertThat(text(second, "select 1", "postgres")).isEqualTo("1");
        }
    }

    @Test
    void aLockThatNamesSomebodyElsesProcessIsIgnoredAndTheProcessLives() throws Exception {
        PostgresServer.start(folder, Ports.free(), PASSWORD).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), stranger.pid() + "\n" + folder + "\n");

        try (PostgresServer second = PostgresServer.start(folder, Ports.free(), PASSWORD)) {
            assertThat(text(second, "select 1", "postgres")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void redisAnswersAndClearsItsOrphan() throws Exception {
        RedisServer.start(folder, Ports.free(), PASSWORD);
        Optional<OwnProcess> orphan = OwnProcess.fromPidFile(folder.resolve("redis.pid"), folder.toString());

        try (RedisServer second = RedisServer.start(folder, Ports.free(), PASSWORD)) {
            assertThat(orphan).isPresent();
            assertThat(OwnProcess.find(orphan.get().pid(), folder.toString())).isEmpty();
            assertThat(second.url()).startsWith("redis://:secret@127.0.0.1:");
        }
        assertThat(OwnProcess.fromPidFile(folder.resolve("redis.pid"), folder.toString()))
                .isEmpty();
    }

    private static void kill(Path pidFile, Path mark) throws Exception {
        long pid =
                OwnProcess.fromPidFile(pidFile, mark.toString()).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (OwnProcess.find(pid, mark.toString()).isPresent()) {
            Thread.sleep(20);
        }
    }

    private static String text(PostgresServer server, String sql) throws SQLException {
        return text(server, sql, "crm");
    }

    private static String text(PostgresServer server, String sql, String database) throws SQLException {
        try (Connection connection = server.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource("crm").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
