package app.crm.ejb.access;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeSetCatalogue;
import app.crm.persistence.imports.ImportCatalogue;
import app.crm.persistence.jobs.JobCatalogue;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import java.util.Optional;

/** The catalogue whose condition guards the lists of a resource: explanations ask the same one. */
final class ExplainedCatalogues {

    /** Whoever may read roles may read all of them. */
    private static final FieldCatalogue ROLES =
            FieldCatalogue.of(ResourceType.ROLES, "role", "r").build();

    private ExplainedCatalogues() {}

    /** Empty for a resource of which nobody sees single records. */
    static Optional<FieldCatalogue> of(ResourceType resource) {
        return FieldCatalogues.of(resource).or(() -> switch (resource) {
            case IMPORTS -> Optional.of(ImportCatalogue.IMPORTS);
            case JOBS -> Optional.of(JobCatalogue.JOBS);
            case CHANGE_SETS -> Optional.of(ChangeSetCatalogue.byActor());
            case ROLES -> Optional.of(ROLES);
            default -> Optional.empty();
        });
    }
}
