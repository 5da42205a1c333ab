package app.crm.web.core;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.Failures;
import app.crm.ejb.core.TooManyRequestsException;
import app.crm.ejb.core.UnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;

/** Turns whatever was thrown into its error answer. What the caller cannot understand is logged here, once. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    public static Response to(Throwable thrown) {
        return Failures.understand(thrown).map(Answers::known).orElseGet(() -> unknown(thrown));
    }

    private static Response known(CrmException failure) {
        Response.ResponseBuilder answer = problem(Problem.of(failure));
        if (failure instanceof UnavailableException unavailable) {
            LOG.warnf("Answered 503: %s (%s)", failure.getMessage(), rootMessage(failure));
            answer.header(HttpHeaders.RETRY_AFTER, unavailable.retryAfterSeconds());
        }
        if (failure instanceof TooManyRequestsException tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfterSeconds());
        }
        return answer.build();
    }

    private static Response unknown(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException refused
                    && refused.getResponse().getStatus() < 500) {
                return protocol(refused);
            }
        }
        LOG.errorf(thrown, "Answered 500 to %s", RequestTrace.path());
        String detail = "Something went wrong on the server. Tell an administrator the traceId.";
        return problem(Problem.of(ErrorCode.INTERNAL, detail, List.of())).build();
    }

    /** What JAX-RS itself refuses: no such path, method or media type, an id that is not a number. */
    private static Response protocol(WebApplicationException refused) {
        Response original = refused.getResponse();
        Response.ResponseBuilder answer = problem(HttpProblems.of(original.getStatus()));
        original.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
