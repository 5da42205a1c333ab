package app.crm.persistence.bulk;

import app.crm.persistence.bulk.FieldsDeed.Assignment;
import app.crm.persistence.core.Sql;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.records.WritableFields;
import app.crm.persistence.tasks.TaskFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of one kind of record that can be set in many at once, and how. What tells one record from another, such as
 * an e-mail address, is not among them.
 *
 * @param <F> the writable fields
 */
public final class BulkFields<F extends WritableFields> {

    private static final String CUSTOM = "custom";

    private final Class<F> type;
    private final String nameField;
    private final Map<String, Setting<F>> settings = new LinkedHashMap<>();

    /** How one field, or one part of it, is set; and which records have to be changed alone for it. */
    private record Setting<F>(List<Value<F>> values, Sql alone) {}

    /** A column and what it becomes, by the clean fields and the moment of the change. */
    record Value<F>(String column, boolean derived, BiFunction<F, Instant, Sql> of) {

        static <F> Value<F> of(String column, String sqlType, Function<F, Object> of) {
            return new Value<>(column, false, (clean, at) -> Sql.of("?::" + sqlType, of.apply(clean)));
        }

        Assignment assignment(F clean, Instant at) {
            return new Assignment(column, of.apply(clean, at), derived);
        }
    }

    private BulkFields(Class<F> type, String nameField) {
        this.type = type;
        this.nameField = nameField;
    }

    public static BulkFields<PersonFields> people() {
        return SettableFields.people();
    }

    public static BulkFields<OrganisationFields> organisations() {
        return SettableFields.organisations();
    }

    public static BulkFields<InteractionFields> interactions() {
        return SettableFields.interactions();
    }

    public static BulkFields<TaskFields> tasks() {
        return SettableFields.tasks();
    }

    static <F extends WritableFields> BulkFields<F> with(Class<F> type, String nameField) {
        return new BulkFields<>(type, nameField);
    }

    BulkFields<F> column(String field, String column, String sqlType, Function<F, Object> of) {
        return columns(field, Sql.FALSE, List.of(Value.of(column, sqlType, of)));
    }

    BulkFields<F> text(String field, String column, Function<F, Object> of) {
        return column(field, column, "text", of);
    }

    BulkFields<F> columns(String field, Sql alone, List<Value<F>> values) {
        settings.put(field, new Setting<>(values, alone));
        return this;
    }

    /** Fields whose rules look at the rest of the record. */
    BulkFields<F> alone(String... fields) {
        for (String field : fields) {
            columns(field, Sql.TRUE, List.of());
        }
        return this;
    }

    public Class<F> type() {
        return type;
    }

    /** The field without which there is no such record. */
    public String nameField() {
        return nameField;
    }

    /** The names under which they are set, as a change of one record calls them. */
    public Set<String> names() {
        Set<String> names = settings.keySet().stream()
                .map(field -> field.replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(CUSTOM);
        return names;
    }

    /**
     * What is done with each record.
     *
     * @param patch the fields that change
     * @param clean what they become
     */
    public FieldsDeed deed(ObjectNode patch, F clean, Instant at) {
        List<Assignment> assignments = new ArrayList<>();
        Sql alone = Sql.FALSE;
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getKey().equals(CUSTOM)) {
                assignments.add(custom(change.getValue(), clean));
            }
            for (Setting<F> setting : settings(change.getKey(), change.getValue())) {
                setting.values().forEach(value -> assignments.add(value.assignment(clean, at)));
                alone = setting.alone().equals(Sql.FALSE) ? alone : alone.or(setting.alone());
            }
        }
        return new FieldsDeed(assignments, alone, at);
    }

    /** Of an object those parts that are given, or all of them where it is removed. */
    private List<Setting<F>> settings(String field, JsonNode given) {
        return settings.entrySet().stream()
                .filter(setting -> isNamed(setting.getKey(), field, given))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isNamed(String setting, String field, JsonNode given) {
        boolean part = setting.startsWith(field + ".");
        return setting.equals(field)
                || (part && (!given.isObject() || given.has(setting.substring(field.length() + 1))));
    }

    /** Values of other keys stay; a key that is given no value loses the one it has. */
    private Assignment custom(JsonNode given, F clean) {
        List<String> emptied = new ArrayList<>();
        given.properties().forEach(value -> {
            if (clean.custom().get(value.getKey()) == null) {
                emptied.add(value.getKey());
            }
        });
        Sql merged = Sql.of(
                "(custom - ?::text[]) || ?::jsonb", emptied, clean.custom().json());
        return new Assignment(CUSTOM, merged, false);
    }
}
