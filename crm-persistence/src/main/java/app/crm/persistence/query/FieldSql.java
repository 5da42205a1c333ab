package app.crm.persistence.query;

import app.crm.persistence.core.Sql;

/**
 * How the criteria on one field are said in SQL. The criterion is one that the field's type understands. The condition
 * may be null instead of false; whoever negates it asks for {@code is not true}.
 */
@FunctionalInterface
public interface FieldSql {

    Sql where(Criterion criterion, Viewpoint viewpoint);
}
