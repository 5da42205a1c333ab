package app.crm.web.core;

import app.crm.ejb.core.BadFilterException;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.MergedException;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * An error answer (RFC 9457).
 *
 * @param type names the kind of problem for ever
 * @param instance the path that was asked for
 * @param traceId the request's id, by which the log can be searched
 * @param errors one entry per field; empty where the problem is not in a field
 * @param position for {@code bad_filter}: index of the character at which the filter goes wrong, from 0
 * @param mergedInto for {@code merged}: id of the record into which the one asked for was merged
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer position,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long mergedInto) {

    public static final String MEDIA_TYPE_NAME = "application/problem+json";
    public static final MediaType MEDIA_TYPE = MediaType.valueOf(MEDIA_TYPE_NAME);

    public static Problem of(ErrorCode code, String detail, List<FieldError> errors) {
        return of(code, detail, errors, null, null);
    }

    private static Problem of(
            ErrorCode code, String detail, List<FieldError> errors, Integer position, Long mergedInto) {
        return new Problem(
                "urn:crm:problem:" + code.code(),
                code.title(),
                code.status(),
                code.code(),
                detail,
                RequestTrace.path(),
                RequestTrace.id(),
                errors,
                position,
                mergedInto);
    }

    public static Problem of(CrmException failure) {
        Integer position = failure instanceof BadFilterException bad ? bad.position() : null;
        Long mergedInto = failure instanceof MergedException merged ? merged.survivorId() : null;
        return of(failure.code(), failure.getMessage(), errors(failure), position, mergedInto);
    }

    private static List<FieldError> errors(CrmException failure) {
        if (failure instanceof InvalidException invalid) {
            return invalid.errors();
        }
        return failure instanceof ConflictException conflict ? conflict.errors() : List.of();
    }
}
