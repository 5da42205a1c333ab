package app.crm.persistence.timeline;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A feed that was asked for.
 *
 * @param resource people or organisations
 * @param id the record whose feed it is, which the reader may see
 * @param people whose entries an organisation's feed holds as well; of a person's feed the person alone
 * @param types kinds of entries that are wanted
 * @param before only what happened earlier; null for everything
 * @param access what the reader may see
 */
public record Feed(
        ResourceType resource, long id, List<Long> people, Set<EntryType> types, Instant before, ReadAccess access) {

    boolean isOfOrganisation() {
        return resource == ResourceType.ORGANISATIONS;
    }
}
