package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.process.OwnProcess;
import app.crm.devkit.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program behind run.sh, as a process: what it promises to people who start, stop and kill it. */
class LauncherIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("crm.project", "..")).toAbsolutePath().normalize();

    @TempDir
    Path scratch;

    private Path data;
    private int port;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void choose() throws IOException {
        data = scratch.toRealPath().resolve("data");
        port = Ports.free();
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aKilledStartLeavesNothingInTheWayAndDataSurvive() throws Exception {
        Process first = launch("first", "--empty");
        awaitReady(first, "first");
        String password = Files.readString(data.resolve("secrets/admin-password"));
        assertThat(login(password)).isEqualTo(200);
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets/admin-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Process stranger = new ProcessBuilder("sleep", "600").start();
        started.add(stranger);

        first.destroyForcibly().waitFor();
        assertThat(wildfly()).isNotEmpty();

        Process second = launch("second", "--empty");
        awaitReady(second, "second");
        assertThat(Files.readString(data.resolve("secrets/admin-password"))).isEqualTo(password);
        assertThat(login(password)).isEqualTo(200);
        assertThat(stranger.isAlive()).isTrue();

        assertThat(output(launch("third", "--empty"), "third")).contains("already runs", "--data");

        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(wildfly()).isEmpty();
        assertThat(redis()).isEmpty();
        assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatHelps() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process process = launch("taken", "--empty");

            assertThat(output(process, "taken")).contains("Port " + taken.getLocalPort() + " is taken", "--port");
            assertThat(process.exitValue()).isEqualTo(1);
        }
    }

    private Process launch(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                PROJECT.resolve("crm-devkit/target/crm-devkit.jar").toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("CRM_PROJECT_DIR", PROJECT.toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void awaitReady(Process process, String name) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!Files.readString(log(name)).contains("is ready after")) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(log(name)))
                    .isTrue();
            Thread.sleep(200);
        }
    }

    private String output(Process process, String name) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log(name));
    }

    private Path log(String name) {
        return scratch.resolve(name + ".log");
    }

    private int login(String password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"admin@crm.local\",\"password\":\"" + password + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Optional<OwnProcess> wildfly() throws IOException {
        return OwnProcess.fromPidFile(data.resolve("wildfly/wildfly.pid"), data.toString());
    }

    private Optional<OwnProcess> redis() throws IOException {
        return OwnProcess.fromPidFile(data.resolve("redis/redis.pid"), data.toString());
    }
}
