package app.crm.devkit.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program behind {@code run.sh}. Runs until Ctrl-C or SIGTERM. */
public final class Launcher {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);

    private static final String DEMO =
            "The users of the demo firm, such as camille.laurent@crm.local, have the password in"
                    + " secrets/demo-password.\n";

    private final PrintStream out;
    private final PrintStream err;
    private final LaunchOptions options;
    private final Map<String, String> environment;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(PrintStream out, PrintStream err, LaunchOptions options, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.options = options;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(main(arguments, System.out, System.err));
    }

    private static int main(String[] arguments, PrintStream out, PrintStream err) {
        try {
            LaunchOptions options = LaunchOptions.parse(arguments, System.getenv());
            return new Launcher(out, err, options, System.getenv()).run();
        } catch (LaunchRefusal refusal) {
            err.println(refusal.getMessage());
            return 1;
        } catch (IOException failure) {
            err.println("The start failed: " + failure.getMessage());
            return 1;
        }
    }

    private int run() throws IOException {
        if (options.help()) {
            out.println(LaunchOptions.USAGE);
            return 0;
        }
        Thread starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starter), "stop"));
        try {
            return startAndWait();
        } catch (InterruptedException askedToStop) {
            out.println("Stopped.");
            return 0;
        } finally {
            stopped.countDown();
        }
    }

    /** Asks the starter to stop, wherever it is, and keeps the JVM alive until it has. */
    private void stop(Thread starter) {
        starter.interrupt();
        try {
            if (!stopped.await(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                err.println("Not everything ended in time; the next start clears what is left.");
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private int startAndWait() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        out.println("Starting PostgreSQL, Redis and WildFly …");
        try (CrmServer server = CrmServer.start(options.data(), options.port(), environment)) {
            if (wantsDemo(server)) {
                out.println("Loading demo data …");
                server.loadDemo();
            }
            announce(server, Duration.ofNanos(System.nanoTime() - begin));
            int code = server.awaitExit();
            err.println("WildFly ended unexpectedly with code " + code + ", see " + server.console());
            return 1;
        }
    }

    private boolean wantsDemo(CrmServer server) {
        return switch (options.demo()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHERE_NEW -> server.isFirstStart();
        };
    }

    private void announce(CrmServer server, Duration elapsed) {
        out.printf(
                Locale.ROOT,
                """

                The CRM is ready after %.1f s.

                  Open      %s
                  Sign in   %s
                  Password  %s

                %sData and logs are in %s. Ctrl-C stops everything.
                """,
                elapsed.toMillis() / 1000.0,
                server.address(),
                server.adminEmail(),
                password(server),
                server.hasDemo() ? DEMO : "",
                server.dataFolder());
    }

    private String password(CrmServer server) {
        return environment.getOrDefault("ADMIN_PASSWORD", "").isBlank()
                ? server.adminPassword() + "   (made at the first start, kept in secrets/admin-password)"
                : "as given in ADMIN_PASSWORD";
    }
}
