package app.crm.ejb.dashboard;

import app.crm.persistence.organisations.OrganisationDetails;
import java.util.List;

/**
 * Active organisations with which nothing happened for a while, or never.
 *
 * @param days how long nothing happened
 * @param items those that wait longest; the ones that never had an interaction come last
 */
public record Neglected(int days, Figure figure, List<OrganisationDetails> items) {}
