package app.crm.ejb.organisations;

import java.math.BigDecimal;
import java.util.List;

/**
 * The organisations of a filter by stage of the pipeline. The rows of a column are those of the list with the same filter
 * and {@code stage:} beside it.
 *
 * @param total of all columns
 * @param columns every stage, in the order of the pipeline
 */
public record PipelineBoard(long total, List<Column> columns) {

    /** @param amounts the potential of its organisations, a line for each currency */
    public record Column(String stage, long count, List<Amount> amounts) {}

    /** @param weighted by each organisation's probability */
    public record Amount(String currency, BigDecimal amount, BigDecimal weighted) {}
}
