package app.crm.ejb.organisations;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.core.Sql;
import app.crm.persistence.organisations.StageSummary;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The pipeline as a board: how many organisations stand where, and what they are worth. */
@Stateless
@Guards(ORGANISATIONS)
public class PipelineBoardService {

    private static final String GROUPS = "o.pipeline_stage, o.potential_currency";

    private static final String COLUMNS = GROUPS
            + ", count(*) as number, sum(o.potential_amount) as amount,"
            + " round(sum(o.potential_amount * coalesce(o.probability, 0) / 100), 2) as weighted";

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    /** @param filter text of the query language, or null */
    @Requires(action = READ)
    public PipelineBoard board(String filter) {
        Selection selection = new Selection(
                FieldCatalogues.ORGANISATIONS,
                currentUser.get().access(ORGANISATIONS, READ),
                viewpoints.current(),
                filter);
        List<StageSummary> groups = pages.summarise(
                selection,
                Sql.of(COLUMNS),
                GROUPS,
                row -> new StageSummary(
                        row.text("pipeline_stage"),
                        row.text("potential_currency"),
                        row.id("number"),
                        row.decimal("amount"),
                        row.decimal("weighted")));
        List<PipelineBoard.Column> columns = OrganisationRules.STAGES.stream()
                .map(stage -> column(stage, groups))
                .toList();
        return new PipelineBoard(
                columns.stream().mapToLong(PipelineBoard.Column::count).sum(), columns);
    }

    private static PipelineBoard.Column column(String stage, List<StageSummary> groups) {
        List<StageSummary> inStage =
                groups.stream().filter(group -> group.stage().equals(stage)).toList();
        List<PipelineBoard.Amount> amounts = inStage.stream()
                .filter(group -> group.currency() != null)
                .sorted(Comparator.comparing(StageSummary::currency))
                .map(group -> new PipelineBoard.Amount(group.currency(), group.amount(), group.weighted()))
                .toList();
        return new PipelineBoard.Column(
                stage, inStage.stream().mapToLong(StageSummary::count).sum(), amounts);
    }
}
