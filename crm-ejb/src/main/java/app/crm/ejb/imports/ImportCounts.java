package app.crm.ejb.imports;

import app.crm.persistence.imports.ImportVerdict;
import java.util.Map;

/** How many rows got which verdict; {@code rows} is their sum. */
public record ImportCounts(long rows, long created, long updated, long merged, long skipped, long failed) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    static ImportCounts of(Map<ImportVerdict, Long> verdicts) {
        return new ImportCounts(
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                verdicts.getOrDefault(ImportVerdict.CREATED, 0L),
                verdicts.getOrDefault(ImportVerdict.UPDATED, 0L),
                verdicts.getOrDefault(ImportVerdict.MERGED, 0L),
                verdicts.getOrDefault(ImportVerdict.SKIPPED, 0L),
                verdicts.getOrDefault(ImportVerdict.FAILED, 0L));
    }
}
