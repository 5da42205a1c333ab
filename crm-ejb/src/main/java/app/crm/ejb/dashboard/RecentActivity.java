package app.crm.ejb.dashboard;

import app.crm.persistence.interactions.InteractionDetails;
import java.util.List;

/** What happened last. */
public record RecentActivity(String filter, List<InteractionDetails> items) {}
