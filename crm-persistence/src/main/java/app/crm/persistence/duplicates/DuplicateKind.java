package app.crm.persistence.duplicates;

import app.crm.persistence.access.ResourceType;
import java.util.Arrays;
import java.util.Optional;

/** A kind of record that is looked through for duplicates. */
public enum DuplicateKind {
    PEOPLE("person", "coalesce(%1$s.full_name, %1$s.email)", "coalesce(%1$s.email, %1$s.phone)"),
    ORGANISATIONS("organisation", "%1$s.name", "coalesce(%1$s.city, %1$s.website)");

    private final String table;
    private final String name;
    private final String detail;

    DuplicateKind(String table, String name, String detail) {
        this.table = table;
        this.name = name;
        this.detail = detail;
    }

    public static Optional<DuplicateKind> ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.resource().path().equals(path))
                .findFirst();
    }

    public ResourceType resource() {
        return ResourceType.valueOf(name());
    }

    String table() {
        return table;
    }

    /** How the record with the alias is called. */
    String name(String alias) {
        return name.formatted(alias);
    }

    /** What tells it from others of the name. */
    String detail(String alias) {
        return detail.formatted(alias);
    }

    /** The table of pairs that somebody said are two. */
    String distinct() {
        return table + "_distinct";
    }

    String firstOfDistinct() {
        return table + "_id";
    }
}
