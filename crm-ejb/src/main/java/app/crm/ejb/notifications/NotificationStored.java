package app.crm.ejb.notifications;

/** A notification was stored; it exists once the running transaction has committed. */
public record NotificationStored(long id) {}
