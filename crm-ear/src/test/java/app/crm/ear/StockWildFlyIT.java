package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.PostgresServer;
import app.crm.devkit.stores.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The same EAR on a stock WildFly, by the commands that wildfly-config/README.md gives. Runs with -Pstock. */
@EnabledIfSystemProperty(named = "crm.stock", matches = ".+", disabledReason = "runs with -Pstock")
class StockWildFlyIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("crm.project", "..")).toAbsolutePath();
    private static final String PASSWORD = "stock-Server-4711";

    @TempDir
    Path folder;

    @Test
    void theApplicationRunsOnAServerThatTheScriptsConfigured() throws Exception {
        Path server = Path.of(System.getProperty("crm.stock"));
        run(
                "sh",
                PROJECT.resolve("wildfly-config/configure.sh").toString(),
                server.toString(),
                PROJECT.resolve("crm-ear/target/server-content/modules/org/postgresql/main/postgresql.jar")
                        .toString());
        Files.copy(
                PROJECT.resolve("crm-ear/target/crm.ear"),
                server.resolve("standalone/deployments/crm.ear"),
                StandardCopyOption.REPLACE_EXISTING);

        try (PostgresServer postgres = PostgresServer.startForTests(folder.resolve("pg"), Ports.free(), "scratch");
                RedisServer redis = RedisServer.start(folder.resolve("redis"), Ports.free(), "scratch")) {
            postgres.createDatabase("crm");
            int offset = freeOffset();
            Process process = start(server, offset, postgres, redis);
            try {
                String address = "http://127.0.0.1:" + (8080 + offset);
                awaitLogin(address, process);
                assertThat(get(address + "/").body()).contains("<div id=\"root\">");
                assertThat(get(address + "/api/v1/people").statusCode()).isEqualTo(401);
                assertThat(get("http://127.0.0.1:" + (9990 + offset) + "/metrics")
                                .body())
                        .contains("datasources_pool_in_use_count");
            } finally {
                stop(process);
            }
        }
    }

    private Process start(Path server, int offset, PostgresServer postgres, RedisServer redis) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        server.resolve("bin/standalone.sh").toString(),
                        "-Djboss.socket.binding.port-offset=" + offset)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        builder.environment().put("DATABASE_URL", postgres.jdbcUrl("crm"));
        builder.environment().put("DATABASE_USER", PostgresServer.USER);
        builder.environment().put("DATABASE_PASSWORD", "scratch");
        builder.environment().put("REDIS_URL", redis.url());
        builder.environment().put("CRM_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("ADMIN_EMAIL", "admin@crm.local");
        builder.environment().put("ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    private void awaitLogin(String address, Process process) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (login(address) != 200) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(folder.resolve("console.log")))
                    .isTrue();
            Thread.sleep(1000);
        }
    }

    /** The answer's status, 0 where there is none yet. */
    private static int login(String address) throws InterruptedException {
        try {
            if (get(address + "/api/v1/health").statusCode() != 200) {
                return 0;
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/auth/login"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"email\":\"admin@crm.local\",\"password\":\"" + PASSWORD + "\"}"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freeOffset() {
        int offset = 1000;
        while (!isFree(offset)) {
            offset += 137;
        }
        return offset;
    }

    private static boolean isFree(int offset) {
        return IntStream.of(8080, 8443, 9990, 9993, 4712, 4713).allMatch(port -> Ports.isFree(port + offset));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("configure.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** The script and the server that it started. */
    private static void stop(Process script) throws InterruptedException {
        List<ProcessHandle> server = script.descendants().toList();
        server.forEach(ProcessHandle::destroy);
        script.waitFor(30, TimeUnit.SECONDS);
        server.forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
