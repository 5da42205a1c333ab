package app.crm.persistence.organisations;

import java.math.BigDecimal;

/**
 * The organisations of one stage whose potential is in one currency.
 *
 * @param currency null for those without a potential
 * @param weighted the amount by the probability of each; one without a probability counts for nothing
 */
public record StageSummary(String stage, String currency, long count, BigDecimal amount, BigDecimal weighted) {}
