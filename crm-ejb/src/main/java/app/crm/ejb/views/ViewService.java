package app.crm.ejb.views;

import static app.crm.persistence.access.ResourceType.VIEWS;

import app.crm.ejb.records.RecordService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.Scope;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.views.SavedView;
import app.crm.persistence.views.ViewDetails;
import app.crm.persistence.views.ViewFields;
import app.crm.persistence.views.ViewRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Saved views: everybody keeps their own, and reads those that are shared with them. */
@Stateless
@Guards(VIEWS)
public class ViewService extends RecordService<SavedView, ViewFields, ViewDetails> {

    @Inject
    ViewRepository views;

    @Inject
    ViewRules rules;

    @Inject
    CurrentUser owner;

    public ViewService() {
        super(VIEWS, "view");
    }

    @Override
    protected RecordRepository<SavedView, ViewDetails> repository() {
        return views;
    }

    /** In a transaction, since the fields that the firm has defined are read to check the view. */
    @Override
    @Requires(action = Action.READ)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ViewDetails get(long id) {
        return super.get(id);
    }

    /** A list offers what one may want to use: also to whoever may manage all views, not what others keep to themselves. */
    @Override
    protected AccessPredicate listed() {
        AccessPredicate access = access(Action.READ);
        return access.scope() == Scope.ALL ? new AccessPredicate(Scope.TEAM, access.userId(), access.teamId()) : access;
    }

    @Override
    protected ViewFields fields(SavedView view) {
        return view.fields();
    }

    @Override
    protected ViewFields clean(ViewFields typed, SavedView before, Caller caller) {
        return rules.clean(typed, before, caller);
    }

    @Override
    protected SavedView make(ViewFields clean, Caller caller) {
        return new SavedView(clean, caller.userId(), caller.teamId(), clock.instant());
    }

    /** Shared with a team, a view goes to the team that its owner is in by now; an administrator's edit moves nothing. */
    @Override
    protected void apply(SavedView view, ViewFields clean) {
        Caller caller = owner.get();
        if (view.ownerId() == caller.userId()) {
            view.belongTo(caller.teamId());
        }
        view.apply(clean, clock.instant());
    }

    @Override
    protected String nameOf(SavedView view) {
        return view.name();
    }
}
