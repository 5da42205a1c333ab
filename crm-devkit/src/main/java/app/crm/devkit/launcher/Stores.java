package app.crm.devkit.launcher;

import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.PostgresServer;
import app.crm.devkit.stores.RedisServer;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** PostgreSQL and Redis: those that the environment names, else embedded ones. */
final class Stores implements Closeable {

    private static final String DATABASE = "crm";

    private final Map<String, String> environment = new HashMap<>();
    private final RunningParts running = new RunningParts();

    private Stores() {}

    static Stores start(DataFolder folder, Secrets secrets, Map<String, String> given)
            throws IOException, InterruptedException {
        Stores stores = new Stores();
        try {
            stores.startDatabase(folder, secrets, given);
            stores.startRedis(folder, secrets, given);
            return stores;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            stores.close();
            throw failure;
        }
    }

    private void startDatabase(DataFolder folder, Secrets secrets, Map<String, String> given)
            throws IOException, InterruptedException {
        String url = given.get("DATABASE_URL");
        if (isSet(url)) {
            DatabaseAddress address =
                    DatabaseAddress.parse(url, given.get("DATABASE_USER"), given.get("DATABASE_PASSWORD"));
            environment.putAll(address.environment());
            return;
        }
        PostgresServer postgres =
                running.add(PostgresServer.start(folder.postgres(), Ports.free(), secrets.databasePassword()));
        try {
            postgres.createDatabase(DATABASE);
        } catch (SQLException failure) {
            throw new IOException("The embedded PostgreSQL refuses its own account", failure);
        }
        environment.putAll(
                new DatabaseAddress(postgres.jdbcUrl(DATABASE), PostgresServer.USER, secrets.databasePassword())
                        .environment());
    }

    private void startRedis(DataFolder folder, Secrets secrets, Map<String, String> given)
            throws IOException, InterruptedException {
        String url = given.get("REDIS_URL");
        if (isSet(url)) {
            environment.put("REDIS_URL", url);
            return;
        }
        RedisServer redis = running.add(RedisServer.start(folder.redis(), Ports.free(), secrets.redisPassword()));
        environment.put("REDIS_URL", redis.url());
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    /** What the server needs to know to find them. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
