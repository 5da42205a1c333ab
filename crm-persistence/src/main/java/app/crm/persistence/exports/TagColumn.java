package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;

/** The names of a record's tags in one cell. */
final class TagColumn {

    private TagColumn() {}

    /** The links are grouped once for the whole file: record by record it would take most of the export's time. */
    static ExportColumn of(String linkTable, String recordColumn, String alias) {
        Sql names = Sql.of("left join (select l." + recordColumn
                + ", array_agg(t.name order by lower(t.name)) as names from " + linkTable
                + " l join tag t on t.id = l.tag_id group by l." + recordColumn + ") labels on labels." + recordColumn
                + " = " + alias + ".id");
        return ExportColumn.list("tags", "labels.names", names);
    }
}
