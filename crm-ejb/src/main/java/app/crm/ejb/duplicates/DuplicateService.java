package app.crm.ejb.duplicates;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.duplicates.DuplicateKind;
import app.crm.persistence.duplicates.DuplicatePair;
import app.crm.persistence.duplicates.DuplicateRepository;
import app.crm.persistence.duplicates.Lookalike;
import app.crm.persistence.duplicates.LookalikeRepository;
import app.crm.persistence.duplicates.TypedRecord;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.Place;
import app.crm.persistence.query.PositionPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pairs of records that are probably the same, as far as the caller reaches both. */
@Stateless
@PermitAll
public class DuplicateService {

    private static final int MOST_LOOKALIKES = 5;

    @Inject
    DuplicateRepository duplicates;

    @Inject
    LookalikeRepository lookalikes;

    @Inject
    ChangeSets changeSets;

    @Inject
    PositionPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    /** The surest pairs first. */
    public Page<DuplicatePair> page(DuplicateRepository.Wanted wanted, PageRequest request) {
        AccessPredicate access = access(wanted.kind(), READ);
        return pages.placed(
                "duplicates/" + wanted,
                viewpoints.current(),
                request,
                (place, limit) -> duplicates.pairs(wanted, access, place, limit),
                pair -> new Place(List.of(Integer.toString(pair.score())), pair.id()));
    }

    /** Says that the two are two. They are proposed again only when something new speaks for them being one. */
    public Dismissed dismiss(long id) {
        DuplicatePair pair = changeable(id);
        long changeSet = changeSets.begin(
                ChangeKind.EDIT,
                "Told apart " + pair.records().get(0).name() + " and "
                        + pair.records().get(1).name());
        duplicates.dismiss(pair);
        return new Dismissed(changeSet);
    }

    /** What resembles a record that somebody types, the most alike first. */
    public List<Lookalike> lookalikes(DuplicateKind kind, TypedRecord typed) {
        return lookalikes.of(kind, access(kind, READ), typed, MOST_LOOKALIKES);
    }

    /** Compares all records anew; the job's id. */
    @Requires(resource = ResourceType.JOBS, action = Action.MANAGE)
    public long rescan() {
        return jobs.submit(DuplicateScanJob.KIND, new DuplicateScanJob.Parameters(true));
    }

    /** @throws InvalidException where the resource is none that has duplicates */
    public static DuplicateKind kindOf(String resource) {
        return DuplicateKind.ofPath(resource == null ? "" : resource)
                .orElseThrow(() -> new InvalidException(
                        "resource", "unknown_resource", "Say which records: people or organisations."));
    }

    private DuplicatePair changeable(long id) {
        Optional<DuplicatePair> pair = find(id, UPDATE);
        if (pair.isEmpty() && find(id, READ).isPresent()) {
            throw new ForbiddenException("Your role lets you read these records but not change them.");
        }
        return pair.orElseThrow(
                () -> new NotFoundException("There is no pair " + id + ", or you may not see its records."));
    }

    private Optional<DuplicatePair> find(long id, Action action) {
        Caller caller = currentUser.get();
        return Arrays.stream(DuplicateKind.values())
                .filter(kind -> caller.scope(kind.resource(), action) != Scope.NONE)
                .flatMap(kind -> duplicates.find(kind, access(kind, action), id).stream())
                .findFirst();
    }

    /** Whoever may not read such records at all is told so. */
    private AccessPredicate access(DuplicateKind kind, Action action) {
        AccessPredicate access = currentUser.get().access(kind.resource(), action);
        if (access.scope() == Scope.NONE) {
            throw new ForbiddenException(
                    "Your role does not let you see " + kind.resource().path() + ".");
        }
        return access;
    }
}
