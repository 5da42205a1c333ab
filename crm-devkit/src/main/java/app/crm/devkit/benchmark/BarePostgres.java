package app.crm.devkit.benchmark;

import app.crm.devkit.generator.BadOption;
import app.crm.devkit.generator.DatabaseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own programs at work in the product's database: what the machine can do without the product. */
final class BarePostgres {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final DatabaseOptions database;
    private final int clients;
    private final int seconds;

    BarePostgres(DatabaseOptions database, int clients, int seconds) {
        this.database = database;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Transactions per second of a pgbench script. */
    double perSecond(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("crm-benchmark", ".sql");
        try {
            Files.writeString(file, script);
            String printed = run(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-f",
                    file.toString(),
                    "-c",
                    "" + clients,
                    "-j",
                    "2",
                    "-T",
                    "" + seconds));
            Matcher rate = RATE.matcher(printed);
            if (!rate.find()) {
                throw new IOException("pgbench printed no rate:\n" + printed);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(file);
        }
    }

    /** Runs commands with psql and returns what they print. */
    String psql(String... commands) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"));
        for (String command : commands) {
            words.add("-c");
            words.add(command);
        }
        return run(words).strip();
    }

    private String run(List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGHOST", database.host());
        builder.environment().put("PGPORT", "" + database.port());
        builder.environment().put("PGDATABASE", database.name());
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        Process process = start(builder);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words.get(0) + " failed:\n" + printed);
        }
        return printed;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            BadOption refused = new BadOption(builder.command().get(0) + " is not installed."
                    + " Debian: apt install postgresql-contrib postgresql-client");
            refused.initCause(missing);
            throw refused;
        }
    }
}
