package app.crm.ejb.customfields;

import app.crm.ejb.changesets.Undone;
import app.crm.ejb.jobs.Jobs;
import app.crm.persistence.customfields.CustomFieldRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An undo may bring a definition back, or give it the type that it had: its index has to follow. */
@ApplicationScoped
public class UndoneFields {

    @Inject
    CustomFieldRepository fields;

    @Inject
    Jobs jobs;

    void onUndone(@Observes Undone undo) {
        fields.touchedBy(undo.undoingId())
                .forEach(field -> jobs.submit(CustomIndexJob.KIND, new CustomIndexJob.Parameters(field)));
    }
}
