package app.crm.ejb.bulk;

import app.crm.persistence.changesets.ChangeItem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What became of the selected records, or would.
 *
 * @param matched those of the selection that the caller sees
 * @param skipped those that stay as they are
 * @param reasons how many stay as they are, by the code of the reason: {@code forbidden}, {@code in_trash},
 *     {@code not_in_trash}, the one for a change that would change nothing, or that of the rule that would be broken
 * @param changeSetId null where nothing changed
 * @param sample the first changes, before and after
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BulkAnswer(
        long matched,
        long changed,
        long skipped,
        Map<String, Long> reasons,
        Long changeSetId,
        List<ChangeItem> sample) {

    static BulkAnswer of(long changed, Map<String, Long> reasons, Long changeSetId, List<ChangeItem> sample) {
        long skipped = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new BulkAnswer(changed + skipped, changed, skipped, reasons, changeSetId, sample);
    }

    BulkAnswer rolledBack() {
        return new BulkAnswer(matched, changed, skipped, reasons, null, sample);
    }
}
