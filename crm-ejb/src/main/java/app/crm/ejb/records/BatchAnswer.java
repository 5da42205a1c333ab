package app.crm.ejb.records;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of each operation, in their order.
 *
 * @param changeSetId of all that was written; null where nothing was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BatchAnswer(Long changeSetId, int succeeded, int failed, List<Result> results) {

    /**
     * What became of one operation.
     *
     * @param status as the single call would answer
     * @param id of the record, where there is one
     * @param version of the record afterwards
     * @param problem why it was refused; null where it was not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Result(int index, int status, Long id, Integer version, Problem problem) {

        static Result refused(int index, Long id, CrmException refusal) {
            List<FieldError> errors = refusal instanceof InvalidException invalid ? invalid.errors() : List.of();
            Problem problem = new Problem(refusal.code().code(), refusal.getMessage(), errors);
            return new Result(index, refusal.code().status(), id, null, problem);
        }

        boolean isRefused() {
            return problem != null;
        }
    }

    /** As in the answer to a single call. */
    public record Problem(String code, String detail, List<FieldError> errors) {}

    static BatchAnswer of(Long changeSetId, List<Result> results) {
        int failed = (int) results.stream().filter(Result::isRefused).count();
        return new BatchAnswer(changeSetId, results.size() - failed, failed, results);
    }

    BatchAnswer rolledBack() {
        return new BatchAnswer(null, succeeded, failed, results);
    }
}
