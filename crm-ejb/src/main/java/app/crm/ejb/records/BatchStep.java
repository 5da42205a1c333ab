package app.crm.ejb.records;

import app.crm.ejb.core.CrmException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One operation of a batch, read from the request only when its turn comes, so that what is wrong with it is told of it
 * alone.
 *
 * @param index its place in the request
 * @param refusal why it is not even tried; null where it is
 */
record BatchStep<F>(
        int index,
        BatchRequest.Operation operation,
        Supplier<F> fields,
        Supplier<UnaryOperator<F>> change,
        CrmException refusal) {}
