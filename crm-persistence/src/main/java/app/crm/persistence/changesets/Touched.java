package app.crm.persistence.changesets;

import app.crm.persistence.access.ResourceType;

/**
 * A tracked table that a change set wrote to.
 *
 * @param sqlName quoted
 * @param whole whether its rows are the records themselves, not parts of them
 */
record Touched(String table, String sqlName, ResourceType resource, boolean whole) {}
