package app.crm.persistence.search;

import app.crm.persistence.core.Repository;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes through the stages from exact to corrected until enough records are found. */
@Repository
public class StagedSearch {

    @Inject
    SearchRepository documents;

    @Inject
    SearchWordRepository vocabulary;

    @Inject
    FoundRecordRepository records;

    /**
     * Searches what the caller may read.
     *
     * @param text what was typed; blank where only conditions were
     * @param areas each source to search with what comes into question there
     * @param stageTime how long a stage may take before it is given up
     */
    public SearchHits find(SearchText text, Map<SearchSource, SearchArea> areas, int limit, Duration stageTime) {
        boolean asksNothing = text.isBlank() && areas.values().stream().allMatch(area -> area.among() == null);
        if (asksNothing || areas.isEmpty()) {
            return SearchHits.none();
        }
        Progress progress = documents.prepared(stageTime, areas.values(), () -> throughStages(text, areas, limit));
        return new SearchHits(hits(text, progress, limit), List.copyOf(progress.cut));
    }

    private Progress throughStages(SearchText text, Map<SearchSource, SearchArea> areas, int limit) {
        Progress progress = new Progress(vocabulary.known(text));
        for (SearchStage stage : SearchStage.of(text)) {
            if (progress.wants(stage, text, limit)) {
                tryStage(stage, text, areas, limit, progress);
            }
        }
        return progress;
    }

    private void tryStage(
            SearchStage stage, SearchText text, Map<SearchSource, SearchArea> areas, int limit, Progress progress) {
        Optional<List<SearchMatch>> matches = documents.stage(() -> {
            if (stage == SearchStage.CORRECTED) {
                progress.corrections = vocabulary.corrections(text, progress.known);
            }
            StageConditions conditions = new StageConditions(text, progress.known);
            return documents.matches(
                    stage, text, conditions, progress.corrections, areas, limit + progress.ranked.size());
        });
        matches.ifPresentOrElse(found -> progress.add(stage, found), () -> progress.cut.add(stage));
    }

    private List<SearchHits.Hit> hits(SearchText text, Progress progress, int limit) {
        List<Ranked> best = progress.ranked.stream().limit(limit).toList();
        Map<Key, FoundRecord> found = best.stream()
                .collect(Collectors.groupingBy(
                        ranked -> ranked.match().source(),
                        Collectors.mapping(ranked -> ranked.match().id(), Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(entry -> records.get(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toMap(record -> new Key(record.source(), record.id()), Function.identity()));
        return best.stream()
                .filter(ranked -> found.containsKey(ranked.key()))
                .map(ranked -> hit(found.get(ranked.key()), ranked, text, progress.corrections))
                .toList();
    }

    private static SearchHits.Hit hit(FoundRecord found, Ranked ranked, SearchText text, Corrections corrections) {
        Snippet snippet = new SnippetMaker(text, ranked.stage(), corrections).of(found);
        return new SearchHits.Hit(
                found, ranked.stage(), ranked.stage().score(ranked.match().closeness()), snippet);
    }

    private record Key(SearchSource source, long id) {}

    private record Ranked(SearchStage stage, SearchMatch match) {

        Key key() {
            return new Key(match.source(), match.id());
        }
    }

    /** What the stages so far have found and learnt. */
    private static final class Progress {

        private final List<Ranked> ranked = new ArrayList<>();
        private final List<SearchStage> cut = new ArrayList<>();
        private final Set<String> known;
        private Corrections corrections = Corrections.none();

        Progress(Set<String> known) {
            this.known = known;
        }

        /**
         * Whether the stage may still add something that was meant. Whoever has an address or a number wants its owner and
         * nobody else; and known words that have found something need no correction.
         */
        boolean wants(SearchStage stage, SearchText text, int limit) {
            boolean corrects = stage == SearchStage.CORRECTED && text.isOfWords(known);
            if (ranked.isEmpty()) {
                return !(corrects && text.isOneKey());
            }
            boolean answered = text.isOneKey() && ranked.get(0).stage() == SearchStage.EXACT;
            return !answered && !corrects && ranked.size() < limit;
        }

        /** Adds what is new, the closest names of the stage first, whatever their source. */
        void add(SearchStage stage, List<SearchMatch> matches) {
            List<Key> known = ranked.stream().map(Ranked::key).toList();
            matches.stream()
                    .map(match -> new Ranked(stage, match))
                    .filter(candidate -> !known.contains(candidate.key()))
                    .collect(Collectors.toMap(Ranked::key, Function.identity(), (first, second) -> first))
                    .values()
                    .stream()
                    .sorted(Comparator.comparingDouble(
                                    (Ranked candidate) -> -candidate.match().closeness())
                            .thenComparing(candidate -> candidate.match().name())
                            .thenComparing(candidate -> candidate.match().source())
                            .thenComparing(candidate -> candidate.match().id()))
                    .forEach(ranked::add);
        }
    }
}
