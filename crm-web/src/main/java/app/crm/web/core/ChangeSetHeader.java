package app.crm.web.core;

import app.crm.ejb.changesets.CurrentChangeSet;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells the writer in {@code X-Change-Set} by which change set their write can be seen and undone. */
@Provider
public class ChangeSetHeader implements ContainerResponseFilter {

    @Inject
    CurrentChangeSet changeSet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400) {
            changeSet.id().ifPresent(id -> response.getHeaders().putSingle("X-Change-Set", id));
        }
    }
}
