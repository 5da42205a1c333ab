package app.crm.ejb.users;

/** What everybody may change of their own account. */
public record AccountFields(String fullName, String language, String timezone) {}
