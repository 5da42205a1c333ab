package app.crm.devkit.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
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
    public long generate(Quantities wanted) throws SQLException, IOException {
        connection.setAutoCommit(false);
        long changeSet = openChangeSet(wanted);
        run("setup.sql", Map.of());
        fillLists();
        run("owners.sql", Map.of("seed", seed));
        Map<String, Long> values = new HashMap<>();
        values.put("seed", seed);
        values.put("people", wanted.people());
        values.put("organisations", wanted.organisations());
        values.put("organisation_base", reserve("organisation", wanted.organisations()));
        values.put("person_base", reserve("person", wanted.people()));
        long interactionBase = reserve("interaction", wanted.interactions());
        long taskBase = reserve("task", wanted.tasks());
        connection.commit();
        slices("organisations.sql", wanted.organisations(), values, values.get("organisation_base"));
        slices("people.sql", wanted.people(), values, values.get("person_base"));
        slices("interactions.sql", wanted.interactions(), values, interactionBase);
        slices("tasks.sql", wanted.tasks(), values, taskBase);
        analyse();
        return changeSet;
    }

    private long openChangeSet(Quantities wanted) throws SQLException {
        String open = "insert into change_set (kind, summary) values ('import', ?)"
                + " returning id, set_config('crm.change_set', id::text, false)";
        try (PreparedStatement statement = connection.prepareStatement(open)) {
            statement.setString(1, wanted.summary());
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

    private void slices(String script, long count, Map<String, Long> values, long base)
            throws SQLException, IOException {
        Map<String, Long> all = new HashMap<>(values);
        all.put("base", base);
        for (long first = 1; first <= count; first += SLICE) {
            long last = Math.min(count, first + SLICE - 1);
            all.put("first", first);
            all.put("last", last);
            run(script, all);
            connection.commit();
            progress.accept(script.replace(".sql", ""), last);
        }
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
