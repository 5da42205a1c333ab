package app.crm.web.core;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last resort: every failure that has no mapper of its own, those wrapped by the container included. */
@Provider
public class AnyFailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return Answers.to(failure);
    }
}
