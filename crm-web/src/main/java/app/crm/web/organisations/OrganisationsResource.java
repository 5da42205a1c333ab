package app.crm.web.organisations;

import app.crm.ejb.organisations.OrganisationService;
import app.crm.persistence.organisations.OrganisationDetails;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("organisations")
@Tag(name = "organisations", description = "Organisations that the firm deals with")
public class OrganisationsResource extends TrashableResource<OrganisationFields, OrganisationDetails> {

    @Inject
    OrganisationService service;

    public OrganisationsResource() {
        super(OrganisationFields.class, OrganisationDetails.class);
    }

    @Override
    protected OrganisationService service() {
        return service;
    }
}
