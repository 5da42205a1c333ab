package app.crm.persistence.customfields;

/** What people read, in French and in English. */
public record Labels(String fr, String en) {}
