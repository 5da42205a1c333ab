package app.crm.web.idempotency;

import app.crm.ejb.idempotency.IdempotentCall;
import app.crm.persistence.idempotency.FirstAnswer;
import app.crm.web.core.Answers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commits an idempotent call together with its answer. The last filter, so that the answer is whole; a refusal is not kept. */
@Provider
@Priority(0)
public class IdempotencyAnswer implements ContainerResponseFilter {

    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, "X-Change-Set");
    private static final byte[] NOTHING = {};

    @Inject
    IdempotentCall call;

    @Inject
    ObjectMapper mapper;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!call.isOpen()) {
            return;
        }
        if (response.getStatus() >= 400) {
            call.abandon();
            return;
        }
        try {
            byte[] body = body(response.getEntity());
            if (body.length > 0) {
                response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
            }
            call.finish(new FirstAnswer(response.getStatus(), headers(response), body));
        } catch (JsonProcessingException | RuntimeException failure) {
            call.abandon();
            replace(response, Answers.to(failure));
        }
    }

    private byte[] body(Object entity) throws JsonProcessingException {
        return entity == null ? NOTHING : mapper.writeValueAsBytes(entity);
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void replace(ContainerResponseContext response, Response problem) {
        response.getHeaders().clear();
        problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setStatus(problem.getStatus());
        response.setEntity(problem.getEntity(), null, problem.getMediaType());
    }
}
