package app.crm.devkit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that we started, perhaps in an earlier run: recognised by its number and by a mark on its command line, a
 * path inside the data folder.
 */
public final class OwnProcess {

    private final ProcessHandle handle;
    private final String mark;

    private OwnProcess(ProcessHandle handle, String mark) {
        this.handle = handle;
        this.mark = mark;
    }

    /** The living process with this number, or empty where there is none or it is somebody else's. */
    public static Optional<OwnProcess> find(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> commandLine(process).contains(mark))
                .map(process -> new OwnProcess(process, mark));
    }

    /** The living process whose number stands on the first line of a file, as servers write it. */
    public static Optional<OwnProcess> fromPidFile(Path pidFile, String mark) throws IOException {
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        String firstLine =
                Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return firstLine.matches("\\d{1,18}") ? find(Long.parseLong(firstLine), mark) : Optional.empty();
    }

    public long pid() {
        return handle.pid();
    }

    /** Asks it to end, and ends it by force where it hasn't done so in time. */
    public void stop(Duration patience) throws InterruptedException {
        handle.destroy();
        if (!awaitExit(patience)) {
            handle.destroyForcibly();
            awaitExit(Duration.ofSeconds(10));
        }
    }

    private boolean awaitExit(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        // Asked by its command line: one that ended but was not reaped by its parent counts as ended.
        while (find(handle.pid(), mark).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static String commandLine(ProcessHandle process) {
        Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(linux)) {
            try {
                return Files.readString(linux).replace('\0', ' ');
            } catch (IOException | java.io.UncheckedIOException ended) {
                return "";
            }
        }
        return process.info().commandLine().orElse("");
    }
}
