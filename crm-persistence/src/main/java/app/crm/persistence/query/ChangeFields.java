package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;

/** What change sets say about a record. */
final class ChangeFields {

    private ChangeFields() {}

    /** The records that a change set wrote, such as those of one import: {@code change:42}. */
    static Field change(ResourceType resource, String id) {
        FieldSql sql = (criterion, viewpoint) -> Sql.of(
                id + " in (select i.record_id from change_item i where i.change_set_id = any (?) and i.resource = ?)",
                ((Criterion.AnyOf) criterion)
                        .values().stream()
                                .map(value -> ((Value.Reference) value).id())
                                .toList(),
                resource.path());
        return Field.of("change", FieldType.ID, sql);
    }
}
