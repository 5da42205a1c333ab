package app.crm.ejb.views;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.VIEWS;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.views.DefaultViewRepository;
import app.crm.persistence.views.ViewChecks;
import app.crm.persistence.views.ViewDetails;
import app.crm.persistence.views.ViewRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** The views that the caller's own lists open with. */
@Stateless
@Guards(VIEWS)
public class DefaultViewService {

    @Inject
    DefaultViewRepository defaults;

    @Inject
    ViewRepository views;

    @Inject
    CurrentUser currentUser;

    /** Resource → id of the view. */
    @Requires(action = READ)
    public Map<String, Long> get() {
        return defaults.of(currentUser.get().access(VIEWS, READ));
    }

    /** From now on the caller's list of the resource opens with the view. */
    @Requires(action = READ)
    public Map<String, Long> set(String path, long viewId) {
        Caller caller = currentUser.get();
        ResourceType resource = resource(path);
        ViewDetails view = views.find(type -> caller.access(type, READ), viewId)
                .orElseThrow(() -> new InvalidException(
                        "viewId", "unknown_view", "Choose a view of yours, or one that is shared with you."));
        if (!view.resource().equals(path)) {
            throw new InvalidException(
                    "viewId",
                    "other_resource",
                    "The view " + viewId + " shows " + view.resource() + ", not " + path + ".");
        }
        defaults.set(caller.userId(), resource, viewId);
        return get();
    }

    /** The caller's list of the resource opens as it ships again. */
    @Requires(action = READ)
    public void clear(String path) {
        defaults.clear(currentUser.get().userId(), resource(path));
    }

    private static ResourceType resource(String path) {
        return ViewChecks.resources().stream()
                .filter(resource -> resource.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        "unknown_resource",
                        "Lists with views are "
                                + ViewChecks.resources().stream()
                                        .map(ResourceType::path)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
