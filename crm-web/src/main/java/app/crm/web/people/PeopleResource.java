package app.crm.web.people;

import app.crm.ejb.people.PersonService;
import app.crm.persistence.people.PersonDetails;
import app.crm.persistence.people.PersonFields;
import app.crm.web.merge.MergeableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("people")
@Tag(name = "people", description = "People whom the firm knows")
public class PeopleResource extends MergeableResource<PersonFields, PersonDetails> {

    @Inject
    PersonService service;

    public PeopleResource() {
        super(PersonFields.class, PersonDetails.class);
    }

    @Override
    protected PersonService service() {
        return service;
    }
}
