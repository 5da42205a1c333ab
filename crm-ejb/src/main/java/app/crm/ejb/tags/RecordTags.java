package app.crm.ejb.tags;

import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.tags.Tag;
import app.crm.persistence.tags.TagFields;
import app.crm.persistence.tags.TagRepository;
import app.crm.persistence.tags.TaggedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tags of a record, by name. A name that no tag has yet makes one, for callers who may create tags. */
@ApplicationScoped
public class RecordTags {

    @Inject
    TagRepository tags;

    @Inject
    Clock clock;

    public List<String> of(TaggedTable tagged, long recordId) {
        return tags.namesOf(tagged, recordId);
    }

    /** Makes the record carry exactly these tags. Most writes leave them as they are, which one short read tells. */
    public void replace(TaggedTable tagged, long recordId, List<String> names, Caller caller) {
        if (folded(names).equals(folded(of(tagged, recordId)))) {
            return;
        }
        make(missing(names, caller));
        tags.replace(tagged, recordId, names);
    }

    /** Names that no tag has yet; refused where the caller may not make tags. */
    public List<String> missing(List<String> names, Caller caller) {
        List<String> missing = tags.missing(names);
        if (!missing.isEmpty() && caller.scope(ResourceType.TAGS, Action.CREATE) == Scope.NONE) {
            throw new ForbiddenException(
                    "Your role can't make new tags; use an existing one instead of " + missing.get(0) + ".");
        }
        return missing;
    }

    /** Makes tags, in the running change set. */
    public void make(List<String> names) {
        names.forEach(name -> tags.add(new Tag(new TagFields(name, null, null), clock.instant())));
    }

    /** The tags that have one of these names, whatever its case. */
    public List<Long> idsOf(List<String> names) {
        return tags.idsOf(names);
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
