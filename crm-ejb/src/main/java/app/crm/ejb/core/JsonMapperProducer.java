package app.crm.ejb.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the whole product one JSON mapper, so that bodies, merge patches, jobs and stored JSON agree. */
@ApplicationScoped
public class JsonMapperProducer {

    @Produces
    @Singleton
    public ObjectMapper mapper() {
        return StrictJson.newMapper();
    }
}
