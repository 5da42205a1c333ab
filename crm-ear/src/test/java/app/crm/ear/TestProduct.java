package app.crm.ear;

import app.crm.devkit.launcher.CrmServer;
import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The product under test: started by the first test that asks for it, stopped with the JVM. */
public final class TestProduct {

    private TestProduct() {}

    public static CrmServer running() {
        return Holder.SERVER;
    }

    /** Settings of a product under test, beside those that its start makes. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("CRM_PROJECT_DIR", System.getProperty("crm.project", ".."));
        // Tests pretend many addresses, so that the limits of one do not stop the others.
        settings.put("TRUSTED_PROXIES", "127.0.0.1");
        settings.put("RATE_LIMIT_DEFAULT_PER_MINUTE", "100000");
        // Small enough to be exceeded by a test.
        settings.put("CRM_FILES_MAX_BYTES", "2000000");
        settings.put("CRM_FILES_QUOTA_BYTES", "6000000");
        return settings;
    }

    /** What the server took of the machine's memory once it was ready, in MB; empty where the system doesn't tell. */
    static OptionalLong memoryAtStart() {
        return Holder.MEMORY_AT_START;
    }

    private static OptionalLong residentMegabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException("The server's memory can't be read", failure);
        }
    }

    private static final class Holder {

        private static final CrmServer SERVER = start();
        private static final OptionalLong MEMORY_AT_START = residentMegabytes(SERVER.wildflyPid());

        private static CrmServer start() {
            try {
                Path folder = Files.createTempDirectory("crm-product-under-test");
                CrmServer server = CrmServer.start(folder, Ports.free(), settings());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "stop-product"));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException("The product under test does not start", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the product started", interrupted);
            }
        }

        private static void stop(CrmServer server, Path folder) {
            try {
                server.close();
                if (!Boolean.getBoolean("crm.keep")) {
                    Folders.delete(folder);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("The product under test could not be cleared away", failure);
            }
        }
    }
}
