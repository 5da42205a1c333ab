package app.crm.devkit.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A short-lived command of the operating system. */
public final class Command {

    private static final boolean LINUX =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    private final List<String> words;

    public Command(String... words) {
        this.words = new ArrayList<>(List.of(words));
    }

    /**
     * Runs in a user namespace of its own where the caller is root: PostgreSQL refuses to run as root, and there its
     * user is nobody in particular while the files stay the caller's.
     */
    public Command notAsRoot() {
        if (LINUX && "root".equals(System.getProperty("user.name"))) {
            words.addAll(0, List.of("unshare", "-U"));
        }
        return this;
    }

    /** Runs it to its end; what it prints goes to the log file and, where it fails, into the error. */
    public void run(Path log, Duration patience) throws IOException, InterruptedException {
        long before = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("No answer within " + patience.toSeconds() + " s: " + String.join(" ", words));
        }
        if (process.exitValue() != 0) {
            throw new IOException("Failed with exit code " + process.exitValue() + ": " + String.join(" ", words) + "\n"
                    + printedSince(log, before).strip());
        }
    }

    private static String printedSince(Path log, long position) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(position, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }
}
