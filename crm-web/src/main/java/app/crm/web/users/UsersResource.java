package app.crm.web.users;

import app.crm.ejb.users.UserService;
import app.crm.persistence.users.UserDetails;
import app.crm.persistence.users.UserFields;
import app.crm.web.records.RecordResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("users")
@Tag(name = "users", description = "Who works with the product")
public class UsersResource extends RecordResource<UserFields, UserDetails> {

    @Inject
    UserService service;

    public UsersResource() {
        super(UserFields.class, UserDetails.class);
    }

    @Override
    protected UserService service() {
        return service;
    }
}
