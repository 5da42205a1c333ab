package app.crm.persistence.imports;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.CodeFields;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.ReferenceFields;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.TextFields;
import app.crm.persistence.query.TimeFields;
import java.util.Arrays;
import java.util.List;

/** Imports as a list. Where a run stands is read from its job as long as the run has not ended. */
public final class ImportCatalogue {

    /** A run that was cancelled or failed has told only its job. */
    private static final String STATUS = """
        case when i.status = 'running' then coalesce(
            (select o.status from job o where o.id = i.job_id and o.status in ('cancelled', 'failed')), i.status)
            else i.status end\
        """;

    static final String COLUMNS = """
        i.id, i.version, i.created_at, i.updated_at, i.owner_id, i.resource, i.file_name, i.file_hash,
            i.file_size, i.layout, i.columns, i.mapping, i.mapping_source,
            i.units, i.options, i.row_count, i.counts, i.change_set_id,
            i.earlier_change_sets::text[] as earlier_change_sets, i.job_id,
            i.file_erased_at is not null as file_erased,
            j.status as job_status, j.progress_done, j.progress_total, %s as status,
            coalesce(i.error, case when j.status = 'failed' then j.error end) as error\
        """.formatted(STATUS);

    static final String JOINS = "left join job j on j.id = i.job_id";

    public static final FieldCatalogue IMPORTS = FieldCatalogue.of(ResourceType.IMPORTS, "import", "i")
            .owned()
            .field(CodeFields.choice("resource", "i.resource", resources()))
            .field(CodeFields.choice("status", "(" + STATUS + ")", statuses()))
            .field(TextFields.text("file", "i.file_name"))
            .field(ReferenceFields.user("owner", "i.owner_id"))
            .field(TimeFields.instant("createdAt", "i.created_at").alsoKnownAs("created"))
            .defaultSort("-id")
            .build();

    public static final RowShape<StoredImport> SHAPE = RowShape.of(COLUMNS, JOINS, StoredImport::of);

    private ImportCatalogue() {}

    private static List<String> resources() {
        return Arrays.stream(ImportTarget.values())
                .map(target -> target.resource().path())
                .toList();
    }

    private static List<String> statuses() {
        return Arrays.stream(ImportStatus.values()).map(ImportStatus::code).toList();
    }
}
