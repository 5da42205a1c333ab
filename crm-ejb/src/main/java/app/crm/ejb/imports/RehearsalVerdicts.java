package app.crm.ejb.imports;

import app.crm.persistence.imports.RowVerdict;
import app.crm.persistence.imports.VerdictRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings the verdicts of a dry run out of the transaction that is about to be rolled back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RehearsalVerdicts {

    @Inject
    VerdictRepository verdicts;

    public void forget(long importId, Runnable fence) {
        verdicts.forget(importId);
        fence.run();
    }

    public void add(long importId, List<RowVerdict> rows, Runnable fence) {
        verdicts.add(importId, rows);
        fence.run();
    }
}
