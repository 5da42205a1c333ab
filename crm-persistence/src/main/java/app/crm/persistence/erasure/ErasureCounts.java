package app.crm.persistence.erasure;

import java.util.List;

/**
 * What an erasure removed or would remove, and what it leaves because it also belongs to others.
 *
 * @param historyItems lines of the history that were blanked
 * @param interactionsToReview ids of interactions with others, from which the person was taken: their text may speak of
 *     the person
 * @param tasksToReview ids of tasks of an organisation, likewise
 * @param viewsChanged ids of saved views whose filter or title said the person's name or address; it says "erased" now
 */
public record ErasureCounts(
        long affiliations,
        long interactions,
        long tasks,
        long files,
        long historyItems,
        List<Long> interactionsToReview,
        List<Long> tasksToReview,
        List<Long> viewsChanged) {}
