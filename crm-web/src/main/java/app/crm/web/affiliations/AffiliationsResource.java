package app.crm.web.affiliations;

import app.crm.ejb.affiliations.AffiliationService;
import app.crm.persistence.affiliations.AffiliationDetails;
import app.crm.persistence.affiliations.AffiliationFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("affiliations")
@Tag(name = "affiliations", description = "Who works where")
public class AffiliationsResource extends TrashableResource<AffiliationFields, AffiliationDetails> {

    @Inject
    AffiliationService service;

    public AffiliationsResource() {
        super(AffiliationFields.class, AffiliationDetails.class);
    }

    @Override
    protected AffiliationService service() {
        return service;
    }
}
