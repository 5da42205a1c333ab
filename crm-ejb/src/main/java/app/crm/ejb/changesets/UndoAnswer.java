package app.crm.ejb.changesets;

import app.crm.persistence.changesets.undo.UndoItem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an undo did, or would do.
 *
 * @param changeSetId the undoing change set; null after a dry run and where nothing could be taken back
 * @param reverted records that are as they were before
 * @param kept records that somebody changed since
 * @param blocked records whose return would break a rule
 * @param items one page of the records, the blocked and kept ones first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UndoAnswer(
        Long changeSetId, long reverted, long kept, long blocked, List<UndoItem> items, String nextCursor) {}
