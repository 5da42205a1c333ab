package app.crm.ejb.core;

import java.io.Serializable;

/**
 * What kind of failure an answer reports: programs read {@code code}, people read {@code title}. A feature with a kind
 * of its own declares its constant beside the service that throws it.
 *
 * @param status the HTTP status of the answer
 * @param code snake_case, stable for ever
 * @param title one short English sentence, the same for every occurrence
 */
public record ErrorCode(int status, String code, String title) implements Serializable {

    public static final ErrorCode INVALID = new ErrorCode(400, "invalid", "The request has invalid values");
    public static final ErrorCode MALFORMED_JSON = new ErrorCode(400, "malformed_json", "The body is not valid JSON");
    public static final ErrorCode UNKNOWN_FIELD =
            new ErrorCode(400, "unknown_field", "The body has a field that cannot be set");
    public static final ErrorCode BAD_FILTER = new ErrorCode(400, "bad_filter", "The filter cannot be read");
    public static final ErrorCode UNKNOWN_SORT =
            new ErrorCode(400, "unknown_sort", "The list cannot be sorted by that");
    public static final ErrorCode BAD_CURSOR =
            new ErrorCode(400, "bad_cursor", "The cursor does not belong to this list");
    public static final ErrorCode UNAUTHENTICATED =
            new ErrorCode(401, "unauthenticated", "The request needs a valid access token");
    public static final ErrorCode FORBIDDEN = new ErrorCode(403, "forbidden", "The caller may not do that");
    public static final ErrorCode NOT_FOUND = new ErrorCode(404, "not_found", "There is no such record");
    public static final ErrorCode CONFLICT = new ErrorCode(409, "conflict", "The request collides with what is stored");
    public static final ErrorCode STALE_VERSION =
            new ErrorCode(412, "stale_version", "The record was changed since it was read");
    public static final ErrorCode TOO_MANY_REQUESTS = new ErrorCode(429, "too_many_requests", "Too many requests");
    public static final ErrorCode INTERNAL = new ErrorCode(500, "internal_error", "The server failed");
    public static final ErrorCode UNAVAILABLE = new ErrorCode(503, "unavailable", "A needed store is not reachable");
}
