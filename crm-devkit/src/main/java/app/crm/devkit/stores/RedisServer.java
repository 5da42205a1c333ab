package app.crm.devkit.stores;

import app.crm.devkit.process.Command;
import app.crm.devkit.process.OwnProcess;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A Redis server of our own. Its program lies in the data folder, so that the path on its command line tells it from
 * every other Redis of the machine.
 */
public final class RedisServer implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final int port;
    private final String password;

    private RedisServer(Path folder, int port, String password) throws IOException {
        this.folder = Folders.createPrivate(folder.toAbsolutePath());
        this.port = port;
        this.password = password;
    }

    public static RedisServer start(Path folder, int port, String password) throws IOException, InterruptedException {
        return new RedisServer(folder, port, password).start();
    }

    private RedisServer start() throws IOException, InterruptedException {
        clearPredecessor();
        Files.createDirectories(folder.resolve("data"));
        installProgram();
        Folders.writePrivate(folder.resolve("redis.conf"), settings());
        new Command(program().toString(), folder.resolve("redis.conf").toString()).run(log(), PATIENCE);
        awaitAnswer();
        return this;
    }

    private void clearPredecessor() throws IOException, InterruptedException {
        stopRunning();
        Files.deleteIfExists(pidFile());
    }

    private Optional<OwnProcess> running() throws IOException {
        return OwnProcess.fromPidFile(pidFile(), program().toString());
    }

    /** What Redis holds may vanish; a snapshot every minute merely makes a restart gentler. */
    private String settings() {
        return """
            bind 127.0.0.1
            port %d
            requirepass %s
            dir "%s"
            pidfile "%s"
            logfile "%s"
            daemonize yes
            save 60 1
            appendonly no
            maxmemory 128mb
            maxmemory-policy volatile-ttl
            """.formatted(port, password, folder.resolve("data"), pidFile(), log());
    }

    private void installProgram() throws IOException {
        String resource = Platform.ofThisMachine().redisProgram();
        try (InputStream in = RedisServer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("No embedded Redis for this kind of machine (" + resource
                        + "). Set REDIS_URL to a Redis 6.2 server of yours.");
            }
            byte[] content = in.readAllBytes();
            if (!Files.exists(program()) || !Arrays.equals(Files.readAllBytes(program()), content)) {
                Files.write(program(), content);
                Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("Redis does not answer on port " + port + ", its log says:\n"
                        + Files.readString(log()).strip());
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG\r\n".length());
            return new String(answer, StandardCharsets.US_ASCII).endsWith("+PONG\r\n");
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port + "/0";
    }

    @Override
    public void close() throws IOException {
        try {
            stopRunning();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopRunning() throws IOException, InterruptedException {
        Optional<OwnProcess> running = running();
        if (running.isPresent()) {
            running.get().stop(PATIENCE);
        }
    }

    private Path program() {
        return folder.resolve("redis-server");
    }

    private Path pidFile() {
        return folder.resolve("redis.pid");
    }

    private Path log() {
        return folder.resolve("redis.log");
    }
}
