package app.crm.ejb.exports;

import static app.crm.persistence.access.Action.EXPORT;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.INTERACTIONS;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;
import static app.crm.persistence.access.ResourceType.PEOPLE;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportRepository;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.Selection;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Prepares exports: what the caller may take out, and whether the wishes can be understood. */
@Stateless
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

    private Export prepare(FieldCatalogue catalogue, ExportWishes wishes) {
        Caller caller = currentUser.get();
        Selection selection = new Selection(
                catalogue, caller.access(catalogue.resource(), EXPORT), viewpoints.current(), wishes.filter());
        return exports.prepare(
                selection, resource -> caller.access(resource, READ), wishes.columns(), wishes.sort(), wishes.format());
    }
}
