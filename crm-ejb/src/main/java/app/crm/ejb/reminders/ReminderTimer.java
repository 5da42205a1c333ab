package app.crm.ejb.reminders;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Of all nodes one fires each tick; the tick only wakes the work, so that a node killed in it loses nothing. */
@Singleton
public class ReminderTimer {

    @Inject
    Reminders reminders;

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "reminders")
    void tick() {
        reminders.wake();
    }
}
