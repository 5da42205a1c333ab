package app.crm.ejb.reminders;

import app.crm.ejb.notifications.Notifications;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.reminders.DueReminder;
import app.crm.persistence.reminders.ReminderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fires one batch: taken and told in the same transaction, so a reminder is told exactly once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReminderBatch {

    static final int SIZE = 100;

    @Inject
    ReminderRepository reminders;

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    /** How many were taken. */
    int fire() {
        List<DueReminder> due = reminders.take(clock.instant(), SIZE);
        due.forEach(this::tell);
        return due.size();
    }

    private void tell(DueReminder due) {
        notifications.notify(due.userId(), due.kind(), due.resource(), due.recordId(), facts(due));
    }

    private static Map<String, String> facts(DueReminder due) {
        Map<String, String> facts = new HashMap<>();
        facts.put("title", due.title());
        if (due.dueAt() != null) {
            facts.put("dueAt", due.dueAt().toString());
        }
        if (due.kind() == NotificationKind.REMINDER) {
            facts.put("at", due.at().toString());
        }
        return facts;
    }
}
