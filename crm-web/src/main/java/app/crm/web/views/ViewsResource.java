package app.crm.web.views;

import app.crm.ejb.views.ViewService;
import app.crm.persistence.views.ViewDetails;
import app.crm.persistence.views.ViewFields;
import app.crm.web.records.TrashableResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("views")
@Tag(name = "views", description = "Lists under a name: filter, order, columns and looks; one's own and shared ones")
public class ViewsResource extends TrashableResource<ViewFields, ViewDetails> {

    @Inject
    ViewService service;

    public ViewsResource() {
        super(ViewFields.class, ViewDetails.class);
    }

    @Override
    protected ViewService service() {
        return service;
    }
}
