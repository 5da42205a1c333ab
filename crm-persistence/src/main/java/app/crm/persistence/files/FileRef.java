package app.crm.persistence.files;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.JsonColumn;
import app.crm.persistence.core.Sql;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** A file as the record that it hangs on shows it. */
public record FileRef(long id, String name, String contentType, long size) {

    private static final TypeReference<List<FileRef>> LIST = new TypeReference<>() {};

    /**
     * Select expression for the files of a record outside the trash, the oldest first.
     *
     * @param record expression of the record's id, from code
     */
    public static Sql of(ResourceType resource, String record, String as) {
        return Sql.of("(select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type,"
                + " 'size', f.size) order by f.created_at, f.id) from " + new RecordKey(resource, 0).table()
                + " f where f.record_id = " + record + " and f.deleted_at is null) as " + as);
    }

    public static List<FileRef> readAll(String json) {
        return json == null ? List.of() : JsonColumn.read(json, LIST);
    }
}
