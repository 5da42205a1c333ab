package app.crm.ejb.access;

import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;

/**
 * May the user do the action?
 *
 * @param recordId the record in question, or null for the resource as a whole
 */
public record AccessQuestion(long userId, ResourceType resource, Action action, Long recordId) {}
