package app.crm.devkit.launcher;

import app.crm.devkit.demo.DemoLoader;
import app.crm.devkit.process.Ports;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The running product: PostgreSQL, Redis and WildFly with the EAR. Closing it stops them in the right order. */
public final class CrmServer implements Closeable {

    public static final String DEFAULT_ADMIN = "admin@crm.local";

    private static final int USUAL_PORT = 8080;
    private static final int USUAL_MANAGEMENT_PORT = 9990;

    private final RunningParts parts = new RunningParts();
    private final int port;
    private final int managementPort;
    private DataFolder folder;
    private Map<String, String> environment;
    private WildFlyServer wildfly;

    private CrmServer(int port) {
        this.port = port;
        // Several products on one machine would race for the usual port.
        this.managementPort = port == USUAL_PORT ? Ports.preferred(USUAL_MANAGEMENT_PORT) : Ports.free();
    }

    /**
     * Starts everything on a data folder and waits until the application answers.
     *
     * @param given settings as in the environment, see wildfly-config/README.md; CRM_PROJECT_DIR says where the build is
     */
    public static CrmServer start(Path data, int port, Map<String, String> given)
            throws IOException, InterruptedException {
        CrmServer server = new CrmServer(port);
        try {
            server.start(data, given);
            return server;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private void start(Path data, Map<String, String> given) throws IOException, InterruptedException {
        Product product = Product.ofProject(Path.of(given.getOrDefault("CRM_PROJECT_DIR", ".")))
                .present();
        folder = parts.add(DataFolder.open(data));
        WildFlyServer.clearPredecessor(folder.wildfly());
        if (!Ports.isFree(port)) {
            throw new LaunchRefusal("Port " + port + " is taken by another program. Choose another one, such as --port "
                    + Ports.free());
        }
        Secrets secrets = new Secrets(folder.secrets());
        Stores stores = parts.add(Stores.start(folder, secrets, given));
        environment = environment(secrets, given, stores);
        wildfly = parts.add(new WildFlyServer(product, folder.wildfly(), port, managementPort));
        wildfly.start(environment);
        wildfly.awaitReady();
    }

    private Map<String, String> environment(Secrets secrets, Map<String, String> given, Stores stores)
            throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("CRM_DATA_DIR", folder.root().toString());
        variables.put("PUBLIC_URL", "http://localhost:" + port);
        variables.put("ADMIN_EMAIL", DEFAULT_ADMIN);
        variables.put("ADMIN_PASSWORD", secrets.adminPassword());
        variables.put("ENCRYPTION_KEY", secrets.encryptionKey());
        variables.put("JWT_PRIVATE_KEY", secrets.privateKeyFile().toString());
        variables.put("JWT_PUBLIC_KEY", secrets.publicKeyFile().toString());
        given.entrySet().stream()
                .filter(setting -> !setting.getValue().isBlank())
                .filter(setting -> !setting.getKey().equals("CRM_DATA_DIR"))
                .forEach(setting -> variables.put(setting.getKey(), setting.getValue()));
        variables.putAll(stores.environment());
        variables.put("HTTP_PORT", Integer.toString(port));
        return Map.copyOf(variables);
    }

    /** Where the page and the REST interface are. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where health and metrics are. */
    public URI managementAddress() {
        return URI.create("http://localhost:" + managementPort);
    }

    public String adminEmail() {
        return environment.get("ADMIN_EMAIL");
    }

    public String adminPassword() {
        return environment.get("ADMIN_PASSWORD");
    }

    /** What the server was told, among it how to reach the stores. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Whether the demo firm was loaded into this data folder. */
    boolean hasDemo() {
        return Files.exists(demoMark());
    }

    private Path demoMark() {
        return folder.root().resolve("demo-loaded");
    }

    /** Loads the demo firm; once it is there, nothing happens. */
    void loadDemo() throws IOException, InterruptedException {
        if (hasDemo()) {
            return;
        }
        String password = new Secrets(folder.secrets()).demoPassword();
        int records = new DemoLoader(address(), password, Clock.systemUTC()).load(adminEmail(), adminPassword());
        Files.writeString(demoMark(), records + " people and organisations\n");
    }

    public long wildflyPid() {
        return wildfly.pid();
    }

    Path dataFolder() {
        return folder.root();
    }

    boolean isFirstStart() {
        return folder.isNew();
    }

    /** What the server prints. */
    Path console() {
        return wildfly.console();
    }

    /** Waits until the server ends, which it does by itself only when something went wrong. */
    int awaitExit() throws InterruptedException {
        return wildfly.awaitExit();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
