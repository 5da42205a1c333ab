package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import java.util.List;

/** What is done with each of the selected records, in SQL on the alias of their catalogue. */
public interface BulkDeed {

    /** Which records it would leave as they are. */
    Sql unchanged(FieldCatalogue catalogue);

    /** The statements that do it with the rows of the plan. */
    List<Sql> write(FieldCatalogue catalogue, PlannedRows rows);

    /** Which records have to be changed one by one, because what they become depends on what they are. */
    default Sql alone() {
        return Sql.FALSE;
    }

    /** Whether it is for records in the trash; all others are for those outside. */
    default boolean isForTrash() {
        return false;
    }
}
