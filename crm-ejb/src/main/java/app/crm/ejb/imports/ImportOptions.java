package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.persistence.imports.ImportMode;
import app.crm.persistence.imports.OnDuplicate;
import java.util.List;
import java.util.Map;

/**
 * What a caller may say about an import; everything may be left out.
 *
 * @param encoding in place of the detected one
 * @param delimiter in place of the detected one; with an upload only
 * @param match words for the keys by which rows are recognised; left out: the strongest that a row has
 * @param dryRun whether the run is rolled back at its end
 * @param strict whether a cell that can't be read fails its row, in place of being left out
 * @param ownerId owner of new records; left out: the caller
 * @param teamId team of new records; left out: the owner's
 * @param phoneCountry ISO country of phone numbers without a country code, where the row names no country
 * @param currency ISO currency of amounts without one
 * @param mapping column → field, in place of the suggested one; with an upload only
 * @param sheet name or number of the sheet of a workbook; left out: the first; with an upload only
 * @param units column → currency and unit of its amounts; with an upload only
 * @param onlyFailed whether only the rows are run that failed in the last run, with what was corrected since
 * @param confirmSameFile whether new records are made although the same file was imported before
 */
public record ImportOptions(
        String encoding,
        String delimiter,
        ImportMode mode,
        List<String> match,
        OnDuplicate onDuplicate,
        Boolean dryRun,
        Boolean strict,
        Long ownerId,
        Long teamId,
        String phoneCountry,
        String currency,
        Map<String, String> mapping,
        String sheet,
        Map<String, AmountUnit> units,
        Boolean onlyFailed,
        Boolean confirmSameFile) {

    static final ImportOptions NONE = new ImportOptions(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    ImportMode modeOrDefault() {
        return mode == null ? ImportMode.UPSERT : mode;
    }

    /** Whoever only creates wants no surprise in what exists; whoever updates wants it updated. */
    OnDuplicate onDuplicateOrDefault() {
        if (onDuplicate != null) {
            return onDuplicate;
        }
        return modeOrDefault() == ImportMode.CREATE ? OnDuplicate.SKIP : OnDuplicate.UPDATE;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean isStrict() {
        return Boolean.TRUE.equals(strict);
    }

    boolean isOnlyFailed() {
        return Boolean.TRUE.equals(onlyFailed);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmSameFile);
    }
}
