package app.crm.persistence.query;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that lists know about a resource: its table, who reaches its rows, the fields that filters speak of and
 * the orders it is offered in. Drives the parser, the SQL and what {@code /query/fields} tells.
 */
public final class FieldCatalogue {

    private final ResourceType resource;
    private final String table;
    private final String alias;
    private final Function<AccessPredicate, Sql> access;
    private final boolean trash;
    private final boolean textSearch;
    private final String defaultSort;
    private final Map<String, Field> fields;
    private final Map<String, SortKey> sorts;
    private final boolean customisable;
    private final CustomFieldCatalogue custom;
    private final Builder builder;

    private FieldCatalogue(Builder builder, CustomFieldCatalogue custom) {
        this.builder = builder;
        this.custom = custom;
        this.customisable = builder.customisable;
        this.resource = builder.resource;
        this.table = builder.table;
        this.alias = builder.alias;
        this.access = builder.access;
        this.trash = builder.trash;
        this.textSearch = builder.textSearch;
        this.defaultSort = builder.defaultSort;
        this.fields = builder.fields;
        this.sorts = builder.sorts;
    }

    /** A catalogue whose rows everybody with the permission reaches, ordered by id until told otherwise. */
    public static Builder of(ResourceType resource, String table, String alias) {
        return new Builder(resource, table, alias);
    }

    /** The same with the custom fields that the firm has defined. */
    FieldCatalogue with(Supplier<List<CustomField>> definitions) {
        return new FieldCatalogue(builder, new CustomFieldCatalogue(definitions, alias));
    }

    /** Whether records have custom fields that this catalogue doesn't know yet. */
    boolean awaitsCustomFields() {
        return customisable && custom == CustomFieldCatalogue.NONE;
    }

    /** The custom field of that name, whether or not lists may be asked for it. */
    public Optional<CustomField> customField(String name) {
        return custom.find(name);
    }

    public List<CustomField> customFields() {
        return custom.all();
    }

    public ResourceType resource() {
        return resource;
    }

    public String table() {
        return table;
    }

    public String alias() {
        return alias;
    }

    public boolean hasTrash() {
        return trash;
    }

    /** Whether bare words search the record's text. */
    public boolean hasTextSearch() {
        return textSearch;
    }

    public String defaultSort() {
        return defaultSort;
    }

    /** The condition on the table's alias that lets through what the access reaches. */
    public Sql reachable(AccessPredicate predicate) {
        return access.apply(predicate);
    }

    /** The field of that name or alias, case ignored. */
    public Optional<Field> field(String name) {
        String wanted = name.toLowerCase(java.util.Locale.ROOT);
        return fields.values().stream()
                .filter(field -> goesBy(field, wanted))
                .findFirst()
                .or(() -> custom.field(name));
    }

    private static boolean goesBy(Field field, String wanted) {
        return field.name().toLowerCase(java.util.Locale.ROOT).equals(wanted)
                || field.aliases().stream()
                        .anyMatch(alias ->
                                alias.toLowerCase(java.util.Locale.ROOT).equals(wanted));
    }

    /** All that are offered. */
    public Collection<Field> fields() {
        return Stream.concat(fields.values().stream(), custom.fields().stream()).toList();
    }

    /** All that are offered. */
    public Collection<SortKey> sorts() {
        return Stream.concat(sorts.values().stream(), custom.sorts().stream()).toList();
    }

    public Optional<SortKey> sort(String name) {
        return Optional.ofNullable(sorts.get(name)).or(() -> custom.sort(name));
    }

    /** Names that a filter may begin a condition with. */
    List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        fields().forEach(field -> {
            names.add(field.name());
            names.addAll(field.aliases());
        });
        return names;
    }

    /** Collects a catalogue. */
    public static final class Builder {

        private final ResourceType resource;
        private final String table;
        private final String alias;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Map<String, SortKey> sorts = new LinkedHashMap<>();
        private Function<AccessPredicate, Sql> access;
        private boolean trash;
        private boolean textSearch;
        private boolean customisable;
        private String defaultSort = "id";

        private Builder(ResourceType resource, String table, String alias) {
            this.resource = resource;
            this.table = table;
            this.alias = alias;
            // Without owner and team there are no "own" rows: such a scope reaches nothing rather than everything.
            this.access = predicate -> switch (predicate.scope()) {
                case ALL -> Sql.TRUE;
                default -> Sql.FALSE;
            };
            sort(new SortKey("id", alias + ".id", "bigint", false));
        }

        /** Rows have {@code owner_id} and {@code team_id}. */
        public Builder owned() {
            return reachedBy(predicate -> predicate.on(alias));
        }

        /** As {@link #owned}, and rows have {@code assignee_id}: they are also the assignee's own. */
        public Builder assigned() {
            return reachedBy(predicate -> predicate.onAssigned(alias));
        }

        /** Who reaches which rows, where that isn't said by owner and team. */
        public Builder reachedBy(Function<AccessPredicate, Sql> condition) {
            this.access = condition;
            return this;
        }

        /** Rows have {@code deleted_at}; those in the trash show only when a filter says {@code in:trash}. */
        public Builder trash() {
            this.trash = true;
            return field(Flags.field("in", Map.of("trash", alias + ".deleted_at is not null")));
        }

        /** Rows have a column {@code custom} with the values of custom fields. */
        public Builder customisable() {
            this.customisable = true;
            return this;
        }

        /** Rows have a search document. */
        public Builder textSearch() {
            this.textSearch = true;
            return this;
        }

        public Builder field(Field field) {
            fields.put(field.name(), field);
            return this;
        }

        public Builder sort(SortKey key) {
            sorts.put(key.name(), key);
            return this;
        }

        public Builder sort(String name, String expression, String sqlType) {
            return sort(new SortKey(name, expression, sqlType, false));
        }

        public Builder nullableSort(String name, String expression, String sqlType) {
            return sort(new SortKey(name, expression, sqlType, true));
        }

        public Builder defaultSort(String keys) {
            this.defaultSort = keys;
            return this;
        }

        public FieldCatalogue build() {
            return new FieldCatalogue(this, CustomFieldCatalogue.NONE);
        }
    }
}
