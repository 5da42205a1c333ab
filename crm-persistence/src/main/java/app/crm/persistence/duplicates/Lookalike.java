package app.crm.persistence.duplicates;

import java.util.List;

/** A record that resembles one that somebody is typing. */
public record Lookalike(long id, String name, String detail, int score, List<String> reasons) {}
