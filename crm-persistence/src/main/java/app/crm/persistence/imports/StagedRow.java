package app.crm.persistence.imports;

/**
 * A row of the file, normalised. Arrays, because a million of these pass by.
 *
 * @param rowNo 1 for the first row after the header
 * @param line line of the file on which the row starts
 * @param verdict decided while reading ({@code SKIPPED} for a line that is no data, {@code FAILED}), else null
 * @param reason for people: why, or what was left out; may be null
 * @param label what the row is about, in short
 * @param keys one value per match key of the plan, null where the row has none
 * @param cells one text per staged column, then tags, then organisation, as far as the plan has them
 */
@SuppressWarnings("ArrayRecordComponent")
public record StagedRow(
        long rowNo, long line, ImportVerdict verdict, String reason, String label, String[] keys, String[] cells) {}
