package app.crm.web.core;

import app.crm.ejb.core.ErrorCode;
import java.util.List;

/** The problems that the HTTP layer finds before any code of the product runs, by status. */
final class HttpProblems {

    private HttpProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                problem(status, "bad_request", "The request cannot be read", "Check the address and the parameters.");
            case 401 ->
                problem(
                        status,
                        ErrorCode.UNAUTHENTICATED.code(),
                        ErrorCode.UNAUTHENTICATED.title(),
                        "The access token is missing, expired or not valid. Log in or refresh.");
            case 403 -> problem(status, "forbidden", ErrorCode.FORBIDDEN.title(), "Your role does not allow this.");
            case 404 ->
                problem(status, "not_found", "There is nothing at this address", "Check the address; see /api-docs.");
            case 405 ->
                problem(status, "method_not_allowed", "The method is not allowed here", "See the Allow header.");
            case 406 ->
                problem(status, "not_acceptable", "No acceptable form of the answer", "Accept application/json.");
            case 413 -> problem(status, "too_large", "The body is too large", "Send less at once.");
            case 415 ->
                problem(
                        status,
                        "unsupported_media_type",
                        "The body has a media type that is not read here",
                        "Send application/json unless /api-docs says otherwise.");
            case 503 ->
                problem(status, ErrorCode.UNAVAILABLE.code(), ErrorCode.UNAVAILABLE.title(), "Try again shortly.");
            default -> other(status);
        };
    }

    private static Problem other(int status) {
        return status >= 500
                ? problem(status, "internal_error", ErrorCode.INTERNAL.title(), "Tell an administrator the traceId.")
                : problem(status, "bad_request", "The request was refused", "See /api-docs.");
    }

    private static Problem problem(int status, String code, String title, String detail) {
        return Problem.of(new ErrorCode(status, code, title), detail, List.of());
    }
}
