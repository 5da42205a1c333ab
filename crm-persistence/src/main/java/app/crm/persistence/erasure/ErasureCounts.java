package app.crm.persistence.erasure;

import java.util.List;

/**
 * What an erasure removed, and what it left because it also belongs to others.
 *
 * @param historyItems lines of the history that were blanked
 * @param interactionsToReview ids of interactions with others, from which the person was taken: their text may speak of
 *     the person
 * @param tasksToReview ids of tasks of an organisation, likewise
 */
public record ErasureCounts(
        long affiliations,
        long interactions,
        long tasks,
        long files,
        long historyItems,
        List<Long> interactionsToReview,
        List<Long> tasksToReview) {}
