package app.crm.ejb.accesslog;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.ACCESS_LOG;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.accesslog.AccessLogCatalogue;
import app.crm.persistence.accesslog.LoggedAccess;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads the access log, for those whose role lets them. */
@Stateless
public class AccessLogService {

    @Inject
    AccessLog log;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    /** The newest first, up to the last read of this node. */
    @Requires(resource = ACCESS_LOG, action = READ)
    public Page<LoggedAccess> page(PageRequest request) {
        log.flush();
        return pages.page(
                AccessLogCatalogue.ACCESS_LOG,
                currentUser.get().access(ACCESS_LOG, READ),
                viewpoints.current(),
                request,
                AccessLogCatalogue.SHAPE);
    }
}
