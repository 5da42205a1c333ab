package app.crm.ejb.housekeeping;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.files.BlobUse;
import app.crm.ejb.idempotency.IdempotentCall;
import app.crm.persistence.auth.SessionRepository;
import app.crm.persistence.exports.ExportFileRepository;
import app.crm.persistence.idempotency.IdempotencyRepository;
import app.crm.persistence.notifications.NotificationRepository;
import app.crm.persistence.reminders.ReminderRepository;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Each tick deletes one batch; nodes that tick together take different rows. */
@Singleton
public class ForgetExpiredJob {

    private static final int BATCH = 500;

    /** Ended sessions stay a while, so that their owner can still be told where they came from. */
    private static final Duration SESSION_MEMORY = Duration.ofDays(30);

    /** Who has read a notification rarely looks for it again after three months; unread ones stay. */
    private static final Duration NOTIFICATION_MEMORY = Duration.ofDays(90);

    /** Long enough for every clock to agree that the moment is past. */
    private static final Duration REMINDER_MEMORY = Duration.ofDays(7);

    @Inject
    IdempotencyRepository keys;

    @Inject
    SessionRepository sessions;

    @Inject
    NotificationRepository notifications;

    @Inject
    ReminderRepository reminders;

    @Inject
    ExportFileRepository exports;

    @Inject
    BlobUse use;

    @Inject
    BlobStore blobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/2", persistent = false, info = "forget-expired")
    void forget() {
        keys.deleteBefore(clock.instant().minus(IdempotentCall.LIFE), BATCH);
        sessions.deleteOver(clock.instant().minus(SESSION_MEMORY), BATCH);
        notifications.deleteReadBefore(clock.instant().minus(NOTIFICATION_MEMORY), BATCH);
        reminders.forgetFiredBefore(clock.instant().minus(REMINDER_MEMORY), BATCH);
        use.unneeded(exports.deleteExpired(clock.instant(), BATCH)).forEach(blobs::delete);
    }
}
