package app.crm.ejb.core;

import app.crm.persistence.query.BadFilter;
import app.crm.persistence.query.BadQuery;
import java.util.List;

/** Says in the words of the API why a list could not be asked for like that. */
final class BadQueries {

    private BadQueries() {}

    static InvalidException understand(BadQuery bad) {
        if (bad instanceof BadFilter filter) {
            return new BadFilterException(filter);
        }
        return new InvalidException(
                kind(bad.code()),
                bad.getMessage(),
                List.of(new FieldError(bad.parameter(), bad.code(), bad.getMessage())));
    }

    private static ErrorCode kind(String code) {
        return switch (code) {
            case "unknown_sort" -> ErrorCode.UNKNOWN_SORT;
            case "bad_cursor" -> ErrorCode.BAD_CURSOR;
            case "unknown_field" -> new ErrorCode(400, code, "The records have no such field");
            default -> ErrorCode.INVALID;
        };
    }
}
