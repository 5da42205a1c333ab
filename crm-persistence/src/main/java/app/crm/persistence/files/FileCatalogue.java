package app.crm.persistence.files;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.NumberFields;
import app.crm.persistence.query.ReferenceFields;
import app.crm.persistence.query.TextFields;
import app.crm.persistence.query.TimeFields;

/** The files of one record as a list; who may read the record was asked before. */
public final class FileCatalogue {

    private FileCatalogue() {}

    public static FieldCatalogue of(RecordKey record) {
        return FieldCatalogue.of(record.resource(), record.table(), "f")
                .reachedBy(access -> Sql.of("f.record_id = ?", record.id()))
                .trash()
                .field(NumberFields.id("f.id"))
                .field(TextFields.text("name", "f.name"))
                .field(TextFields.lowerCase("contentType", "f.content_type").alsoKnownAs("type"))
                .field(NumberFields.number("size", "f.size"))
                .field(ReferenceFields.user("uploadedBy", "f.uploaded_by"))
                .field(TimeFields.instant("createdAt", "f.created_at").alsoKnownAs("created"))
                .field(TimeFields.instant("updatedAt", "f.updated_at").alsoKnownAs("updated"))
                .sort("createdAt", "f.created_at", "timestamptz")
                .sort("name", "fold(f.name)", "text")
                .sort("size", "f.size", "bigint")
                .defaultSort("-createdAt")
                .build();
    }
}
