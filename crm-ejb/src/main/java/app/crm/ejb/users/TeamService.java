package app.crm.ejb.users;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.TEAMS;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.Versions;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.records.EditableRecords;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.users.Team;
import app.crm.persistence.users.TeamDetails;
import app.crm.persistence.users.TeamFields;
import app.crm.persistence.users.TeamRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Teams. One that users or records belong to can't be deleted, only deactivated. */
@Stateless
@Guards(TEAMS)
public class TeamService extends EditableRecords<TeamFields, TeamDetails> {

    private static final int MAX_NAME = 100;
    private static final int MAX_DESCRIPTION = 2_000;

    @Inject
    TeamRepository teams;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentUser currentUser;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Clock clock;

    @Override
    @Requires(action = READ)
    public TeamDetails get(long id) {
        return teams.find(access(READ), id).orElseThrow(() -> Reach.absent("team", id));
    }

    @Override
    @Requires(action = READ)
    public Page<TeamDetails> page(PageRequest request) {
        return teams.page(access(READ), viewpoints.current(), request);
    }

    @Override
    @Requires(action = CREATE)
    public TeamDetails create(TeamFields typed) {
        Team team = new Team(clean(typed), clock.instant());
        changeSets.begin(ChangeKind.CREATE, "Created the team " + team.name());
        teams.add(team);
        return get(team.id());
    }

    @Override
    @Requires(action = UPDATE)
    public TeamDetails change(long id, Integer expectedVersion, UnaryOperator<TeamFields> change) {
        Team team = forWrite(id, UPDATE);
        TeamFields typed = change.apply(team.fields());
        Versions.check(expectedVersion, typed.version(), team.version());
        changeSets.begin(ChangeKind.EDIT, "Edited the team " + team.name());
        team.apply(clean(typed), clock.instant());
        teams.flush();
        return get(id);
    }

    @Requires(action = DELETE)
    public void delete(long id, Integer expectedVersion) {
        Team team = forWrite(id, DELETE);
        Versions.check(expectedVersion, null, team.version());
        refuseInUse(teams.uses(id));
        changeSets.begin(ChangeKind.DELETE, "Deleted the team " + team.name());
        teams.remove(team);
    }

    private static void refuseInUse(Map<String, Long> uses) {
        if (!uses.isEmpty()) {
            String what = uses.entrySet().stream()
                    .map(use -> use.getValue() + " " + use.getKey())
                    .collect(Collectors.joining(", "));
            throw new ConflictException(
                    "team_in_use",
                    "The team still has " + what + ". Move them to another team first, or deactivate this one.",
                    uses.keySet().stream()
                            .map(use -> new FieldError(use, "in_use", uses.get(use) + " belong to the team"))
                            .toList());
        }
    }

    private Team forWrite(long id, Action action) {
        Optional<Team> team = teams.find(access(action), id).flatMap(reachable -> teams.lock(id));
        return Reach.orRefuse(team, () -> teams.find(access(READ), id).isPresent(), "team", id);
    }

    private AccessPredicate access(Action action) {
        return currentUser.get().access(TEAMS, action);
    }

    private static TeamFields clean(TeamFields typed) {
        FieldChecks checks = new FieldChecks();
        TeamFields clean = new TeamFields(
                checks.requiredText("name", typed.name(), MAX_NAME),
                checks.text("description", typed.description(), MAX_DESCRIPTION),
                typed.active() == null || typed.active(),
                typed.version());
        checks.throwIfAny();
        return clean;
    }
}
