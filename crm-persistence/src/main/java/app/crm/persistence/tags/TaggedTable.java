package app.crm.persistence.tags;

import app.crm.persistence.access.ResourceType;
import java.util.Arrays;
import java.util.Optional;

/** A table that links records of one kind to tags. */
public enum TaggedTable {
    PERSON("person", "people"),
    ORGANISATION("organisation", "organisations"),
    INTERACTION("interaction", "interactions");

    /** Empty where records of this kind carry no tags. */
    public static Optional<TaggedTable> of(ResourceType resource) {
        return Arrays.stream(values())
                .filter(tagged -> tagged.plural.equals(resource.path()))
                .findFirst();
    }

    private final String record;
    private final String plural;

    TaggedTable(String record, String plural) {
        this.record = record;
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }

    public String table() {
        return record + "_tag";
    }

    public String column() {
        return record + "_id";
    }

    /**
     * How many records outside the trash have tag {@code t}, as a column of its own. All links are counted in the index
     * and the few of the trash taken off again, which spares a look at every record.
     */
    String usage() {
        return count() + " as " + plural;
    }

    /** The number alone. */
    public String count() {
        return "((select count(*) from " + table() + " x where x.tag_id = t.id) - (select count(*) from " + record
                + " r join " + table() + " x on x." + column()
                + " = r.id where r.deleted_at is not null and x.tag_id = t.id))";
    }
}
