package app.crm.web.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Bodies are read and written by the product's one JSON mapper. */
@Provider
public class JsonConfiguration implements ContextResolver<ObjectMapper> {

    @Inject
    ObjectMapper mapper;

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
