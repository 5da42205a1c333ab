package app.crm.persistence.imports;

import app.crm.persistence.access.AccessPredicate;

/**
 * What the caller asked for and may do.
 *
 * @param readable which records may be recognised
 * @param updatable which of them may be changed
 * @param mayCreate whether new records of the target may be made
 * @param mayLinkNew whether organisations that people name may be made
 * @param mayTagNew whether unknown tags may be made
 * @param readableOrganisations which organisations records may be linked to
 * @param readablePeople which people records may be linked to
 */
public record ImportRules(
        ImportMode mode,
        OnDuplicate onDuplicate,
        AccessPredicate readable,
        AccessPredicate updatable,
        boolean mayCreate,
        boolean mayLinkNew,
        boolean mayTagNew,
        AccessPredicate readableOrganisations,
        AccessPredicate readablePeople) {}
