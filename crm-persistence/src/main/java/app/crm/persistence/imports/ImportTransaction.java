package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The steps that turn rows into records, in their order. All of them belong to one transaction: {@link #open},
 * {@link #add} for each slice of the file, {@link #decide}, {@link #write} for each slice of rows, {@link #settle}, then
 * the verdicts.
 */
@Repository
public class ImportTransaction {

    @Inject
    StagingRepository staging;

    @Inject
    ReferenceRepository references;

    @Inject
    MatchRepository matches;

    @Inject
    DecisionRepository decisions;

    @Inject
    RecordWriteRepository records;

    @Inject
    LinkRepository links;

    @Inject
    TaggingRepository tags;

    @Inject
    ConsistencyRepository consistency;

    @Inject
    VerdictRepository verdicts;

    protected ImportTransaction() {}

    public ImportTransaction(Database database) {
        this.staging = new StagingRepository(database);
        this.references = new ReferenceRepository(database);
        this.matches = new MatchRepository(database);
        this.decisions = new DecisionRepository(database);
        this.records = new RecordWriteRepository(database);
        this.links = new LinkRepository(database);
        this.tags = new TaggingRepository(database);
        this.consistency = new ConsistencyRepository(database);
        this.verdicts = new VerdictRepository(database);
    }

    public void open(ImportPlan plan) {
        staging.open(plan);
    }

    public void add(List<StagedRow> rows) {
        staging.add(rows);
    }

    /** All rows are in: finds what belongs together and what is to be done. */
    public void decide(ImportPlan plan) {
        staging.close();
        references.resolve(plan);
        matches.match(plan);
        decisions.decide(plan);
        consistency.check(plan);
        if (plan.tagged()) {
            tags.prepare(plan);
        }
        if (plan.linked()) {
            links.prepare(plan);
        }
    }

    /** Writes the rows above {@code from} up to {@code to}. */
    public void write(ImportPlan plan, long from, long to) {
        records.write(plan, from, to);
        if (plan.tagged()) {
            tags.write(plan, from, to);
        }
        if (plan.linked()) {
            links.write(plan, from, to);
        }
        references.write(plan, from, to);
    }

    /** All records are written. */
    public void settle() {
        verdicts.prepare();
    }

    /** What became of the rows above {@code from} up to {@code to}, in case the transaction will be rolled back. */
    public List<RowVerdict> verdicts(long from, long to) {
        return verdicts.read(from, to);
    }

    /** Stores what became of the rows above {@code from} up to {@code to}. */
    public void keepVerdicts(long importId, long from, long to) {
        verdicts.keep(importId, from, to);
    }
}
