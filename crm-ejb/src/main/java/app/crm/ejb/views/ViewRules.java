package app.crm.ejb.views;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.views.SavedView;
import app.crm.persistence.views.ViewChecks;
import app.crm.persistence.views.ViewFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** What a saved view's fields must be. */
@ApplicationScoped
public class ViewRules {

    private static final int MAX_COLUMNS = 100;

    @Inject
    RecordPages pages;

    /** The fields normalised; or one refusal that names every wrong field. */
    public ViewFields clean(ViewFields typed, SavedView before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        checkResource(typed.resource(), before, caller, checks);
        checks.throwIfAny();
        ViewFields clean = new ViewFields(
                typed.resource(),
                checks.requiredText("name", typed.name(), 100),
                blankToNull(typed.filter()),
                blankToNull(typed.sort()),
                typed.columns().stream().distinct().toList(),
                checks.choice("density", typed.density(), ViewFields.DENSITIES),
                blankToNull(typed.group()),
                checks.choice("shared", typed.shared(), ViewFields.SHARED),
                typed.version());
        if (clean.columns().size() > MAX_COLUMNS) {
            checks.refuse("columns", "too_many", "Choose at most " + MAX_COLUMNS + " columns.");
        }
        checkTeam(clean, before, caller, checks);
        ViewChecks list = new ViewChecks(pages);
        list.requireReadable(clean);
        list.columns(clean, problem -> checks.refuse(problem.field(), problem.code(), problem.message()));
        checks.throwIfAny();
        return clean;
    }

    private static void checkResource(ResourceType resource, SavedView before, Caller caller, FieldChecks checks) {
        if (before != null) {
            if (resource != before.resource()) {
                checks.refuse("resource", "read_only", "A view stays with its list; make another one for this list.");
            }
        } else if (resource == null || !ViewChecks.resources().contains(resource)) {
            String known =
                    ViewChecks.resources().stream().map(ResourceType::path).collect(Collectors.joining(", "));
            checks.refuse("resource", "unknown_resource", "Give the list that it shows, one of " + known + ".");
        } else if (!caller.may(resource, Action.READ)) {
            checks.refuse("resource", "not_readable", "Your role does not allow to read " + resource.path() + ".");
        }
    }

    /** Whoever is in no team has none to share with. */
    private static void checkTeam(ViewFields clean, SavedView before, Caller caller, FieldChecks checks) {
        boolean own = before == null || before.ownerId() == caller.userId();
        Long team = own ? caller.teamId() : before.teamId();
        if (ViewFields.TEAM.equals(clean.shared()) && team == null) {
            checks.refuse("shared", "no_team", "The owner is in no team; share the view with all or keep it private.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
