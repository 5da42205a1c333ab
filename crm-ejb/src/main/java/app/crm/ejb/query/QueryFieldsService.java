package app.crm.ejb.query;

import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Tells what the lists of a resource can be asked. The resource is part of the question, so the guard is in here. */
@Stateless
@PermitAll
public class QueryFieldsService {

    @Inject
    CurrentUser currentUser;

    @Inject
    RecordPages pages;

    public QueryFields of(String resource) {
        FieldCatalogue catalogue = ResourceType.ofPath(resource == null ? "" : resource)
                .flatMap(FieldCatalogues::of)
                .orElseThrow(QueryFieldsService::unknown);
        if (!currentUser.get().may(catalogue.resource(), Action.READ)) {
            throw new ForbiddenException("Your role does not allow to read " + resource + ".");
        }
        return QueryFields.of(pages.catalogue(catalogue.resource()));
    }

    private static InvalidException unknown() {
        String known = FieldCatalogues.all().stream()
                .map(catalogue -> catalogue.resource().path())
                .collect(Collectors.joining(", "));
        return new InvalidException("resource", "unknown_resource", "Ask with resource= one of " + known + ".");
    }
}
