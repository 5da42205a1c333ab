package app.crm.devkit.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Fills a migrated database. Each slice is a transaction; all belong to one change set and can be undone together. */
public final class RecordGenerator {

    private static final long SLICE = 50_000;

    private static final List<String> LISTS =
            List.of("first-names", "surnames", "towns", "company-words", "company-activities", "job-titles");

    private final Connection connection;
    private final long seed;
    private final BiConsumer<String, Long> progress;

    /** @param progress told the kind of record and how many of them there are */
    public RecordGenerator(Connection connection, long seed, BiConsumer<String, Long> progress) {
        this.connection = connection;
        this.seed = seed;
        this.progress = progress;
    }

    /** Makes the records beside those that are there already; returns the change set. */
    public long generate(long people, long organisations) throws SQLException, IOException {
        connection.setAutoCommit(false);
        long changeSet = openChangeSet(people, organisations);
        run("setup.sql", Map.of());
        fillLists();
        run("owners.sql", Map.of("seed", seed));
        long organisationBase = reserve("organisation", organisations);
        long personBase = reserve("person", people);
        connection.commit();
        slices("organisations.sql", organisations, Map.of("seed", seed, "base", organisationBase));
        slices(
                "people.sql",
                people,
                Map.of(
                        "seed", seed,
                        "base", personBase,
                        "organisation_base", organisationBase,
                        "organisations", organisations));
        analyse();
        return changeSet;
    }

    private long openChangeSet(long people, long organisations) throws SQLException {
        String open = "insert into change_set (kind, summary) values ('import', ?)"
                + " returning id, set_config('crm.change_set', id::text, false)";
        try (PreparedStatement statement = connection.prepareStatement(open)) {
            statement.setString(1, "Generated " + people + " people and " + organisations + " organisations");
            try (ResultSet opened = statement.executeQuery()) {
                opened.next();
                return opened.getLong("id");
            }
        }
    }

    private void fillLists() throws SQLException, IOException {
        String insert = "insert into generator_list (name, entries) values (?, string_to_array(?, ' '))";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (String list : LISTS) {
                statement.setString(1, list);
                statement.setString(2, resource(list + ".txt").strip().replaceAll("\\s+", " "));
                statement.executeUpdate();
            }
        }
    }

    /** Takes ids out of the table's sequence, so that the running product gives none of them to others. */
    private long reserve(String table, long count) throws SQLException {
        String last = "select nextval(pg_get_serial_sequence('" + table + "', 'id'))";
        long base = number(last) - 1;
        number("select setval(pg_get_serial_sequence('" + table + "', 'id'), " + (base + Math.max(1, count)) + ")");
        return base;
    }

    private void slices(String script, long count, Map<String, Long> values) throws SQLException, IOException {
        for (long first = 1; first <= count; first += SLICE) {
            long last = Math.min(count, first + SLICE - 1);
            run(script, values, first, last);
            connection.commit();
            progress.accept(script.replace(".sql", ""), last);
        }
    }

    private void run(String script, Map<String, Long> values, long first, long last) throws SQLException, IOException {
        Map<String, Long> all = new java.util.HashMap<>(values);
        all.put("first", first);
        all.put("last", last);
        run(script, all);
    }

    /** Numbers of our own take the place of {@code :name}, longer names first; a cast's {@code ::} is none. */
    private void run(String script, Map<String, Long> values) throws SQLException, IOException {
        String sql = resource(script);
        for (Map.Entry<String, Long> value : values.entrySet()) {
            sql = sql.replaceAll("(?<!:):" + value.getKey() + "\\b", value.getValue() + "::bigint");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void analyse() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = RecordGenerator.class.getResourceAsStream("/generator/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
