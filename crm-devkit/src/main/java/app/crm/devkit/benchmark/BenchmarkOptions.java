package app.crm.devkit.benchmark;

import app.crm.devkit.generator.BadOption;
import app.crm.devkit.generator.DatabaseOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What to measure and where.
 *
 * @param clients how many requests are under way at any time
 * @param seconds how long each operation is measured
 * @param importRows how many rows the import has
 */
public record BenchmarkOptions(
        URI application,
        String email,
        String password,
        DatabaseOptions database,
        int clients,
        int seconds,
        int importRows) {

    public static final String USAGE = """
            Usage: ./benchmark.sh [options]
              --data DIR           the data folder of a running ./run.sh (default ./data, or CRM_DATA_DIR)
              --url ADDRESS        where the product listens (default http://127.0.0.1:8080)
              --email ADDRESS      who asks (default admin@crm.local, or ADMIN_EMAIL)
              --password TEXT      (default: from the data folder, or ADMIN_PASSWORD)
              --database ADDRESS   postgresql://user:password@host:port/name instead of the embedded one
              --clients N          requests at the same time (default 16)
              --seconds N          per operation (default 10)
              --import-rows N      rows of the import (default 20000)
            The product has to be started with RATE_LIMIT_DEFAULT_PER_MINUTE=1000000; pgbench and psql have to be
            installed (Debian: apt install postgresql-contrib postgresql-client).""";

    static BenchmarkOptions parse(String[] arguments) throws IOException {
        Parsed parsed = new Parsed();
        for (int index = 0; index < arguments.length; index += 2) {
            if (arguments[index].equals("--help")) {
                throw new BadOption(USAGE);
            }
            if (index + 1 == arguments.length) {
                throw new BadOption(arguments[index] + " needs a value.\n" + USAGE);
            }
            parsed.set(arguments[index], arguments[index + 1]);
        }
        return parsed.options();
    }

    private static final class Parsed {

        private Path data = Path.of(System.getenv().getOrDefault("CRM_DATA_DIR", "data"));
        private String url = "http://127.0.0.1:8080";
        private String email = System.getenv().getOrDefault("ADMIN_EMAIL", "admin@crm.local");
        private String password = System.getenv("ADMIN_PASSWORD");
        private String database;
        private int clients = 16;
        private int seconds = 10;
        private int importRows = 20_000;

        void set(String option, String value) {
            switch (option) {
                case "--data" -> data = Path.of(value);
                case "--url" -> url = value;
                case "--email" -> email = value;
                case "--password" -> password = value;
                case "--database" -> database = value;
                case "--clients" -> clients = number(option, value);
                case "--seconds" -> seconds = number(option, value);
                case "--import-rows" -> importRows = number(option, value);
                default -> throw new BadOption("Unknown option " + option + ".\n" + USAGE);
            }
        }

        BenchmarkOptions options() throws IOException {
            String known = password == null
                    ? Files.readString(data.resolve("secrets/admin-password")).strip()
                    : password;
            return new BenchmarkOptions(
                    URI.create(url),
                    email,
                    known,
                    database == null ? DatabaseOptions.embedded(data) : DatabaseOptions.parse(database),
                    clients,
                    seconds,
                    importRows);
        }

        private static int number(String option, String value) {
            if (!value.matches("[1-9]\\d{0,6}")) {
                throw new BadOption(option + " is a whole number above 0, not \"" + value + "\".");
            }
            return Integer.parseInt(value);
        }
    }
}
