package app.crm.persistence.query;

/** Fields that every owned record has; those of people and organisations know when somebody last dealt with them. */
final class OwnershipFields {

    private OwnershipFields() {}

    static void addTo(FieldCatalogue.Builder catalogue, String alias) {
        addOwner(catalogue, alias);
        addTimes(catalogue, alias);
        catalogue.field(TimeFields.instant("lastActivityAt", alias + ".last_activity_at")
                .alsoKnownAs("activity", "lastActivity"));
    }

    static void addOwner(FieldCatalogue.Builder catalogue, String alias) {
        catalogue
                .field(ReferenceFields.user("owner", alias + ".owner_id"))
                .field(ReferenceFields.team("team", alias + ".team_id"));
    }

    static void addTimes(FieldCatalogue.Builder catalogue, String alias) {
        catalogue
                .field(TimeFields.instant("createdAt", alias + ".created_at").alsoKnownAs("created"))
                .field(TimeFields.instant("updatedAt", alias + ".updated_at").alsoKnownAs("updated"));
    }
}
