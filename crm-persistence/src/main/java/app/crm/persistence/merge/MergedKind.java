package app.crm.persistence.merge;

import app.crm.persistence.access.ResourceType;
import java.util.List;

/** A kind of record that can be merged. */
public enum MergedKind {
    PERSON(ResourceType.PEOPLE, LinkRules.PEOPLE),
    ORGANISATION(ResourceType.ORGANISATIONS, LinkRules.ORGANISATIONS);

    private final ResourceType resource;
    private final List<LinkRules.Link> links;

    MergedKind(ResourceType resource, List<LinkRules.Link> links) {
        this.resource = resource;
        this.links = links;
    }

    public static MergedKind of(ResourceType resource) {
        return resource == ResourceType.PEOPLE ? PERSON : ORGANISATION;
    }

    public ResourceType resource() {
        return resource;
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<LinkRules.Link> links() {
        return links;
    }
}
