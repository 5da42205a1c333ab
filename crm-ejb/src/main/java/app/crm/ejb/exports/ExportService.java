package app.crm.ejb.exports;

import static app.crm.persistence.access.Action.EXPORT;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.AFFILIATIONS;
import static app.crm.persistence.access.ResourceType.INTERACTIONS;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;
import static app.crm.persistence.access.ResourceType.PEOPLE;
import static app.crm.persistence.access.ResourceType.TAGS;
import static app.crm.persistence.access.ResourceType.TASKS;
import static app.crm.persistence.access.ResourceType.USERS;

import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportFormat;
import app.crm.persistence.exports.ExportRepository;
import app.crm.persistence.exports.OfferedColumn;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.Selection;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Prepares exports: what the caller may take out, and whether the wishes can be understood. */
@Stateless
@PermitAll
public class ExportService {

    @Inject
    CurrentUser currentUser;

    @Inject
    Viewpoints viewpoints;

    @Inject
    ExportRepository exports;

    @Requires(resource = PEOPLE, action = EXPORT)
    public Export people(ExportWishes wishes) {
        return prepare(FieldCatalogues.PEOPLE, wishes);
    }

    @Requires(resource = ORGANISATIONS, action = EXPORT)
    public Export organisations(ExportWishes wishes) {
        return prepare(FieldCatalogues.ORGANISATIONS, wishes);
    }

    @Requires(resource = INTERACTIONS, action = EXPORT)
    public Export interactions(ExportWishes wishes) {
        return prepare(FieldCatalogues.INTERACTIONS, wishes);
    }

    @Requires(resource = TASKS, action = EXPORT)
    public Export tasks(ExportWishes wishes) {
        return prepare(FieldCatalogues.TASKS, wishes);
    }

    @Requires(resource = AFFILIATIONS, action = EXPORT)
    public Export affiliations(ExportWishes wishes) {
        return prepare(FieldCatalogues.AFFILIATIONS, wishes);
    }

    @Requires(resource = TAGS, action = EXPORT)
    public Export tags(ExportWishes wishes) {
        return prepare(FieldCatalogues.TAGS, wishes);
    }

    @Requires(resource = USERS, action = EXPORT)
    public Export users(ExportWishes wishes) {
        return prepare(FieldCatalogues.USERS, wishes);
    }

    /** The columns that files of the resource can have, for whoever may export it. */
    public List<OfferedColumn> columns(String resource) {
        ResourceType wanted = ExportOrder.resource(resource);
        requireExport(wanted);
        return exports.offered(wanted, readable());
    }

    /** An export as it was ordered; what its filter says of dates counts from then. */
    public Export ordered(ExportOrder order) {
        requireExport(order.resource());
        Selection selection =
                selection(FieldCatalogues.of(order.resource()).orElseThrow(), order.filter(), order.ids());
        return prepare(selection.at(order.at()), order.columns(), order.sort(), order.format());
    }

    private void requireExport(ResourceType resource) {
        if (!currentUser.get().may(resource, EXPORT)) {
            throw new ForbiddenException("Your role does not allow to export " + resource.path() + ".");
        }
    }

    private Export prepare(FieldCatalogue catalogue, ExportWishes wishes) {
        return prepare(selection(catalogue, wishes.filter(), null), wishes.columns(), wishes.sort(), wishes.format());
    }

    private Selection selection(FieldCatalogue catalogue, String filter, List<Long> ids) {
        return new Selection(
                catalogue, currentUser.get().access(catalogue.resource(), EXPORT), viewpoints.current(), filter, ids);
    }

    private Export prepare(Selection selection, String columns, String sort, ExportFormat format) {
        return exports.prepare(selection, readable(), columns, sort, format);
    }

    private ReadAccess readable() {
        Caller caller = currentUser.get();
        return resource -> caller.access(resource, READ);
    }
}
