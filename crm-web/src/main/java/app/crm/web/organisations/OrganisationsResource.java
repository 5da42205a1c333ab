package app.crm.web.organisations;

import app.crm.ejb.organisations.OrganisationService;
import app.crm.persistence.organisations.OrganisationDetails;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.query.Page;
import app.crm.web.merge.MergeableResource;
import app.crm.web.query.NarrowedFilter;
import app.crm.web.query.PageParams;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("organisations")
@Tag(name = "organisations", description = "Organisations that the firm deals with")
public class OrganisationsResource extends MergeableResource<OrganisationFields, OrganisationDetails> {

    @Inject
    OrganisationService service;

    public OrganisationsResource() {
        super(OrganisationFields.class, OrganisationDetails.class);
    }

    @Override
    protected OrganisationService service() {
        return service;
    }

    @GET
    @Path("{id}/children")
    @Operation(summary = "The organisations right below this one; takes what the list takes")
    public Page<?> children(@PathParam("id") long id, @BeanParam PageParams params) {
        service.get(id);
        return list(
                new NarrowedFilter(params.request())
                        .equalTo("parent", Long.toString(id))
                        .toRequest(),
                params.fields());
    }
}
