package app.crm.persistence.query;

import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomSql;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The custom fields of a resource, read when somebody first asks for a field that the product does not ship: lists that
 * speak of none of them cost nothing.
 */
final class CustomFieldCatalogue {

    /** Of a resource whose records have no custom fields. */
    static final CustomFieldCatalogue NONE = new CustomFieldCatalogue(List::of, "");

    private final Supplier<List<CustomField>> definitions;
    private final String alias;
    private List<CustomField> read;

    CustomFieldCatalogue(Supplier<List<CustomField>> definitions, String alias) {
        this.definitions = definitions;
        this.alias = alias;
    }

    /** By {@code custom.key}, or by the bare key. */
    Optional<CustomField> find(String name) {
        return all().stream()
                .filter(custom ->
                        custom.name().equalsIgnoreCase(name) || custom.key().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<Field> field(String name) {
        return find(name).filter(CustomField::filterable).map(custom -> CustomConditions.field(custom, alias));
    }

    Optional<SortKey> sort(String name) {
        return all().stream()
                .filter(custom -> custom.name().equals(name) || custom.key().equals(name))
                .filter(CustomFieldCatalogue::isOrdered)
                .map(this::key)
                .findFirst();
    }

    /** Those that are offered for filters. */
    List<Field> fields() {
        return all().stream()
                .filter(custom -> custom.filterable() && custom.active())
                .map(custom -> CustomConditions.field(custom, alias))
                .toList();
    }

    /** Those that are offered as orders. */
    List<SortKey> sorts() {
        return all().stream()
                .filter(custom -> custom.active() && isOrdered(custom))
                .map(this::key)
                .toList();
    }

    List<CustomField> all() {
        if (read == null) {
            read = definitions.get();
        }
        return read;
    }

    private SortKey key(CustomField custom) {
        return new SortKey(custom.name(), CustomSql.value(custom, alias), CustomSql.type(custom), true);
    }

    private static boolean isOrdered(CustomField custom) {
        return custom.sortable() && custom.type().hasOrder();
    }
}
