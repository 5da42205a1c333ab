package app.crm.ejb.timeline;

import static app.crm.persistence.access.Action.READ;

import app.crm.ejb.core.Reach;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PositionPages;
import app.crm.persistence.query.Viewpoint;
import app.crm.persistence.timeline.EntryKey;
import app.crm.persistence.timeline.Feed;
import app.crm.persistence.timeline.TimelineRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Timelines of records that the caller may read, with what they may read of them. */
@Stateless
public class TimelineService {

    @Inject
    TimelineRepository timeline;

    @Inject
    TimelineContents contents;

    @Inject
    PersonRepository people;

    @Inject
    OrganisationRepository organisations;

    @Inject
    PositionPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    @Requires(resource = ResourceType.PEOPLE, action = READ)
    public Page<TimelineEntry> ofPerson(long id, TimelineRequest request) {
        if (!people.isReachable(currentUser.get().access(ResourceType.PEOPLE, READ), id)) {
            throw Reach.absent("person", id);
        }
        return page(ResourceType.PEOPLE, id, List.of(id), request);
    }

    /** With the entries of the organisation's people, as far as the caller may read those. */
    @Requires(resource = ResourceType.ORGANISATIONS, action = READ)
    public Page<TimelineEntry> ofOrganisation(long id, TimelineRequest request) {
        Caller caller = currentUser.get();
        if (!organisations.isReachable(caller.access(ResourceType.ORGANISATIONS, READ), id)) {
            throw Reach.absent("organisation", id);
        }
        List<Long> with = timeline.people(id, caller.access(ResourceType.PEOPLE, READ));
        return page(ResourceType.ORGANISATIONS, id, with, request);
    }

    private Page<TimelineEntry> page(ResourceType resource, long id, List<Long> with, TimelineRequest request) {
        Caller caller = currentUser.get();
        ReadAccess access = type -> caller.access(type, READ);
        Viewpoint viewpoint = viewpoints.current();
        Feed feed = new Feed(resource, id, with, request.wanted(), request.end(viewpoint.zone()), access);
        Page<EntryKey> page = pages.placed(
                resource.path() + "/" + id + "/timeline?" + request.name(),
                viewpoint,
                request.page(),
                (place, limit) -> timeline.entries(feed, place, limit),
                EntryKey::place);
        return new Page<>(contents.of(page.items(), access), page.nextCursor(), page.total(), page.totalIsExact());
    }
}
