package app.crm.ejb.core;

import java.io.IOException;

/** What can go wrong while a request's body arrives that is no fault of the product's. Only the message tells. */
final class BodyFailures {

    private static final ErrorCode INCOMPLETE =
            new ErrorCode(400, "incomplete_body", "The body ended before all of it had come");
    private static final int RETRY_SECONDS = 60;

    private BodyFailures() {}

    /** Null where it is something else. */
    static CrmException understand(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left on device")) {
            return new UnavailableException(
                    "The server's disk is full, so nothing was stored. Tell an administrator.", RETRY_SECONDS, failure);
        }
        if (message.contains("UT000128") || message.contains("Connection reset by peer")) {
            return new CrmException(INCOMPLETE, "The connection was closed while the body was sent. Send it again.");
        }
        return null;
    }
}
