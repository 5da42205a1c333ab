package app.crm.devkit.launcher;

import app.crm.devkit.process.OwnProcess;
import app.crm.devkit.stores.Folders;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One WildFly process: the provisioned server's files, a base folder of its own, the EAR in it. */
final class WildFlyServer implements Closeable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final String DEPLOYMENT = "crm.ear";

    private final Product product;
    private final Path base;
    private final int port;
    private final int managementPort;
    private Process process;

    WildFlyServer(Product product, Path base, int port, int managementPort) {
        this.product = product;
        this.base = base;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Ends the server that a killed start left on this base folder. */
    static void clearPredecessor(Path base) throws IOException, InterruptedException {
        Optional<OwnProcess> predecessor = OwnProcess.fromPidFile(pidFile(base), mark(base));
        if (predecessor.isPresent()) {
            predecessor.get().stop(STOP_PATIENCE);
        }
        Files.deleteIfExists(pidFile(base));
    }

    void start(Map<String, String> environment) throws IOException {
        prepareBase();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(ServerOptions.jvm(environment));
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-Djboss.node.name=" + ServerOptions.nodeName(environment),
                "-Djboss.tx.node.id=" + ServerOptions.nodeName(environment),
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                mark(base),
                "-Djboss.home.dir=" + product.server(),
                "-jar",
                product.server().resolve("jboss-modules.jar").toString(),
                "-mp",
                product.server().resolve("modules").toString(),
                "org.jboss.as.standalone"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(console().toFile());
        // Each thread that allocates outside the heap would else get 64 MB of address space of its own to fragment.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        process = builder.start();
        Files.writeString(pidFile(base), process.pid() + "\n");
    }

    /** The server's own folders are made anew, its data and the accounts of its console stay. */
    private void prepareBase() throws IOException {
        Folders.createPrivate(base);
        for (String stale : List.of("deployments", "tmp", "data/content")) {
            Folders.delete(base.resolve(stale));
        }
        Path original = product.server().resolve("standalone");
        try (Stream<Path> files = Files.list(original.resolve("configuration"))) {
            Files.createDirectories(base.resolve("configuration"));
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = base.resolve("configuration").resolve(file.getFileName());
                boolean account = file.getFileName().toString().matches("(mgmt|application)-.*\\.properties");
                if (Files.isRegularFile(file) && !(account && Files.exists(copy))) {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.createDirectories(base.resolve("log"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(product.ear(), deployments.resolve(DEPLOYMENT));
        Files.createFile(deployments.resolve(DEPLOYMENT + ".dodeploy"));
    }

    /** Waits until the application answers; says why where it never will. */
    void awaitReady() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers(client, ready)) {
            Path failed = base.resolve("deployments").resolve(DEPLOYMENT + ".failed");
            if (Files.exists(failed)) {
                throw new LaunchRefusal("The application refuses to start: "
                        + DeploymentFailure.sentence(Files.readString(failed)) + "\nMore in " + console());
            }
            if (!process.isAlive()) {
                throw new LaunchRefusal(
                        "WildFly ended with code " + process.exitValue() + " while starting, see " + console());
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchRefusal("The application is not ready after " + START_PATIENCE.toSeconds()
                        + " seconds, see " + console());
            }
            Thread.sleep(100);
        }
    }

    private boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        boolean deployed = Files.exists(base.resolve("deployments").resolve(DEPLOYMENT + ".deployed"));
        try {
            return deployed
                    && client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until the process ends by itself or by somebody else's hand. */
    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    Path console() {
        return base.resolve("log/console.log");
    }

    @Override
    public void close() throws IOException {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile(base));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String mark(Path base) {
        return "-Djboss.server.base.dir=" + base;
    }

    private static Path pidFile(Path base) {
        return base.resolve("wildfly.pid");
    }
}
