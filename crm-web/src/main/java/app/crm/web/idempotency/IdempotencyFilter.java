package app.crm.web.idempotency;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.idempotency.IdempotentCall;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.idempotency.FirstAnswer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers a repeated creating request with the first answer, or lets the first one through inside its call. */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    @Inject
    IdempotentCall call;

    @Inject
    SpooledBody body;

    @Inject
    CurrentUser currentUser;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null
                || !request.getMethod().equals(HttpMethod.POST)
                || currentUser.find().isEmpty()) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidException(HEADER, "invalid_value", "Give 1 to 255 visible ASCII characters.");
        }
        byte[] fingerprint = body.spool(request);
        Optional<FirstAnswer> first = call.begin(key, fingerprint);
        first.ifPresent(answer -> request.abortWith(replay(answer)));
    }

    private static Response replay(FirstAnswer answer) {
        Response.ResponseBuilder replay = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        answer.headers().forEach(replay::header);
        return answer.body().length == 0
                ? replay.build()
                : replay.entity(answer.body()).build();
    }
}
