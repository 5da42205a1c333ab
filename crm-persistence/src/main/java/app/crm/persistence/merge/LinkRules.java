package app.crm.persistence.merge;

import static app.crm.persistence.merge.LinkRule.AFFILIATION;
import static app.crm.persistence.merge.LinkRule.CHILDREN;
import static app.crm.persistence.merge.LinkRule.COPIES;
import static app.crm.persistence.merge.LinkRule.DERIVED;
import static app.crm.persistence.merge.LinkRule.MOVES;
import static app.crm.persistence.merge.LinkRule.STAYS;
import static app.crm.persistence.merge.LinkRule.UNITES;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything in the schema that refers to a person or an organisation, and what a merge does with it. */
public final class LinkRules {

    /**
     * A column that refers to a record.
     *
     * @param with the other column of a pair that is unique, for {@link LinkRule#UNITES}
     */
    public record Link(String table, String column, LinkRule rule, String with) {

        Link(String table, String column, LinkRule rule) {
            this(table, column, rule, null);
        }
    }

    static final List<Link> PEOPLE = List.of(
            new Link("affiliation", "person_id", AFFILIATION),
            new Link("interaction_person", "person_id", UNITES, "interaction_id"),
            new Link("task", "person_id", MOVES),
            new Link("file_people", "record_id", MOVES),
            new Link("person_tag", "person_id", COPIES),
            new Link("person_distinct", "person_id", STAYS),
            new Link("person_distinct", "other_id", STAYS),
            new Link("person", "merged_into_id", STAYS));

    static final List<Link> ORGANISATIONS = List.of(
            new Link("affiliation", "organisation_id", AFFILIATION),
            new Link("interaction_organisation", "organisation_id", UNITES, "interaction_id"),
            new Link("task", "organisation_id", MOVES),
            new Link("file_organisations", "record_id", MOVES),
            new Link("organisation", "parent_id", CHILDREN),
            new Link("organisation_tag", "organisation_id", COPIES),
            new Link("organisation_distinct", "organisation_id", STAYS),
            new Link("organisation_distinct", "other_id", STAYS),
            new Link("organisation", "merged_into_id", STAYS));

    /**
     * Tables that name records by number without a foreign key. Whoever comes from one of those that stay, such as an old
     * notification, is led on by the merged record.
     */
    private static final Map<String, LinkRule> BY_NUMBER = Map.ofEntries(
            Map.entry("access_log", STAYS),
            Map.entry("change_item", STAYS),
            Map.entry("duplicate_pair", DERIVED),
            Map.entry("duplicate_pending", DERIVED),
            Map.entry("erasure", STAYS),
            Map.entry("file", DERIVED),
            Map.entry("import_verdict", STAYS),
            Map.entry("notification", STAYS),
            Map.entry("organisation_key", DERIVED),
            Map.entry("person_key", DERIVED),
            Map.entry("reminder", STAYS),
            Map.entry("search_document", DERIVED),
            Map.entry("undo_verdict", STAYS));

    private LinkRules() {}

    /** The rule of each referring column, as {@code table.column}. */
    public static Map<String, LinkRule> byColumn() {
        Map<String, LinkRule> rules = new TreeMap<>();
        Stream.of(PEOPLE, ORGANISATIONS)
                .flatMap(List::stream)
                .forEach(link -> rules.put(link.table() + "." + link.column(), link.rule()));
        return rules;
    }

    /** The rule of each table that names records by number alone. */
    public static Map<String, LinkRule> byNumber() {
        return BY_NUMBER;
    }
}
