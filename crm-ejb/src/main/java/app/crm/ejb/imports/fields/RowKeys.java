package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.ImportPlan;
import app.crm.persistence.imports.MatchKey;
import app.crm.persistence.imports.RecordReference;
import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CleanText;
import java.util.Map;
import java.util.Set;

/** What a staged row can be recognised by. */
final class RowKeys {

    private static final Map<MatchKey, String> FIELDS = Map.of(
            MatchKey.REGISTRATION_NUMBER, "registrationNumber",
            MatchKey.LEI, "lei",
            MatchKey.SIRET, "siret",
            MatchKey.ORGANISATION_EMAIL, "email",
            MatchKey.EMAIL, "email",
            MatchKey.PHONE, "phone");

    private final ImportPlan plan;
    private final boolean strongestOnly;

    /** @param strongestOnly true: a row is recognised by the strongest key it has, and by no other */
    RowKeys(ImportPlan plan, boolean strongestOnly) {
        this.plan = plan;
        this.strongestOnly = strongestOnly;
    }

    /** One value per key of the plan; null where the row has none, or where it is known only later. */
    String[] of(String[] cells) {
        String[] keys = new String[plan.keys().size()];
        for (int index = 0; index < keys.length; index++) {
            keys[index] = value(plan.keys().get(index), cells);
            if (keys[index] != null && strongestOnly) {
                return keys;
            }
        }
        return keys;
    }

    /** The refused field by which the row would have been recognised; null where a good key comes before it. */
    String blocked(String[] cells, Set<String> refused) {
        for (MatchKey key : plan.keys()) {
            if (value(key, cells) != null) {
                return null;
            }
            if (refused.contains(FIELDS.getOrDefault(key, ""))) {
                return FIELDS.get(key);
            }
        }
        return null;
    }

    /** How people call the record: its name or title, else its e-mail address; null where it has none. */
    String name(String[] cells) {
        return switch (plan.target()) {
            case PEOPLE -> or(fullName(cells), cell("email", cells));
            case ORGANISATIONS -> or(cell("name", cells), cell("email", cells));
            case INTERACTIONS, TASKS -> cell("title", cells);
            case AFFILIATIONS -> spaced(typed("person_id", cells), typed("organisation_id", cells));
        };
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }

    /** As the file names another record. */
    private String typed(String column, String[] cells) {
        String staged = cell(column, cells);
        return staged == null ? null : staged.substring(staged.lastIndexOf(RecordReference.PART) + 1);
    }

    private String value(MatchKey key, String[] cells) {
        return switch (key) {
            case REGISTRATION_NUMBER -> cell("registration_number", cells);
            case LEI -> cell("lei", cells);
            case SIRET -> cell("siret", cells);
            case ORGANISATION_EMAIL, EMAIL -> cell("email", cells);
            case ORGANISATION_NAME -> cell("name", cells);
            case PHONE -> phone(cells);
            case PHONE_AND_NAME -> joined(phone(cells), sortName(cells));
            case NAME_AND_ORGANISATION -> joined(sortName(cells), organisation(cells));
            case PERSON_NAME -> sortName(cells);
            case PERSON_AND_ORGANISATION, INTERACTION, TASK -> null;
        };
    }

    private String phone(String[] cells) {
        String phone = cell("phone", cells);
        return phone == null ? cell("mobile", cells) : phone;
    }

    private String organisation(String[] cells) {
        return plan.linked() ? cells[plan.organisationIndex()] : null;
    }

    /** As the table's own column orders people: last name, then first name. */
    private String sortName(String[] cells) {
        return spaced(cell("last_name", cells), cell("first_name", cells));
    }

    private String fullName(String[] cells) {
        return spaced(cell("first_name", cells), cell("last_name", cells));
    }

    private static String spaced(String first, String second) {
        return CleanText.line((first == null ? "" : first) + " " + (second == null ? "" : second));
    }

    private static String joined(String first, String second) {
        return first == null || second == null ? null : first + StagedColumn.SEPARATOR + second;
    }

    private String cell(String column, String[] cells) {
        return plan.fills(column) ? cells[plan.index(column)] : null;
    }
}
