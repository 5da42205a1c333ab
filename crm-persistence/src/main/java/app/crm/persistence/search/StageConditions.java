package app.crm.persistence.search;

import app.crm.persistence.core.Sql;
import app.crm.persistence.search.TsQuery.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What each stage asks of a document {@code d}. Empty where the stage can't find anything for this text. */
final class StageConditions {

    /** A beginning this short matches a good part of all words; an index would collect them all first. */
    private static final int SHORT = 2;

    /** The longest single beginning that is looked up in the order of names. */
    private static final int SHORT_ALONE = 3;

    private static final int SHORTEST_WHOLE_NUMBER = 6;

    private static final Set<String> LEGAL_FORMS =
            Set.of(("sa sas sasu sarl eurl sci scs sca snc scop se gmbh ag kg ug ohg ev ltd limited plc llp llc lp inc"
                            + " corp corporation company co cie spa srl sapa bv nv cv vof ab as asa oy oyj aps sl slu"
                            + " slp lda kft zrt sro spzoo sicav")
                    .split(" "));

    /** Written short in names as often as in full. */
    private static final Map<String, String> ABBREVIATIONS = Map.of("st", "saint", "ste", "sainte");

    private final SearchText text;
    private final List<Term> terms;
    private final Set<String> known;

    /** @param known which words of the text are words of documents */
    StageConditions(SearchText text, Set<String> known) {
        this.text = text;
        this.terms = text.terms();
        this.known = known;
    }

    Sql exact() {
        Sql byName = Sql.of("d.name_key = ? or d.alt_key = ?", text.words(), text.words());
        List<String> keys = terms.size() == 1
                ? terms.get(0).keys().stream()
                        .filter(key ->
                                key.startsWith("E") || key.startsWith("D") && key.length() > SHORTEST_WHOLE_NUMBER)
                        .map(TsQuery.whole(Place.ANYWHERE)::key)
                        .toList()
                : List.of();
        return keys.isEmpty() ? byName : byName.or(matches(TsQuery.any(keys)));
    }

    Sql wordsInName() {
        return matches(whole(Place.NAME));
    }

    Sql words() {
        return matches(whole(Place.ANYWHERE) + "&!" + whole(Place.NAME));
    }

    /** Whether the first records in the order of names answer the stages of prefixes. */
    boolean isShort() {
        return terms.stream().allMatch(this::isShort) || isShortAlone();
    }

    /** For a few letters: in the order of an index on names, which gives the first ones at once. */
    Sql beginningOfName(String nameColumn) {
        String longest =
                terms.stream().map(Term::text).reduce("", (one, other) -> other.length() > one.length() ? other : one);
        Sql range = Sql.of(
                "d." + nameColumn + " >= ? and d." + nameColumn + " < ?",
                longest,
                longest + Character.toString(0x10ffff));
        return terms.size() == 1 ? range : range.and(holds(beginnings(Place.NAME, terms)));
    }

    /** Empty for a text of short words only: see {@link #beginningOfName}. */
    Optional<Sql> prefixesInName() {
        return prefixes(Place.NAME, "");
    }

    Optional<Sql> prefixes() {
        return prefixes(Place.ANYWHERE, isShortAlone() ? "" : "&!" + beginnings(Place.NAME, terms));
    }

    /**
     * With the unknown words corrected; where all are known, and so one of them is probably another than was meant, with
     * each of them corrected. Empty where that changes nothing.
     */
    Optional<Sql> corrected(Corrections corrections) {
        List<Term> wanted = withoutLegalForms();
        TsQuery whole = TsQuery.whole(Place.ANYWHERE);
        boolean changed = wanted.size() < terms.size();
        List<String> parts = new ArrayList<>();
        for (Term term : wanted) {
            List<String> words = new ArrayList<>();
            for (String word : term.words()) {
                Set<String> alternatives = alternatives(word, term, corrections);
                changed |= corrections.changes(word) || ABBREVIATIONS.containsKey(word);
                words.add(TsQuery.any(alternatives));
            }
            String all = TsQuery.all(words);
            parts.add(term.isWord() ? all : TsQuery.any(List.of(all, whole.keyed(term))));
        }
        return changed ? Optional.of(matches(TsQuery.all(parts))) : Optional.empty();
    }

    private Set<String> alternatives(String word, Term term, Corrections corrections) {
        TsQuery whole = TsQuery.whole(Place.ANYWHERE);
        boolean complete = known.contains(word) || word.length() <= SHORT;
        Set<String> alternatives = new LinkedHashSet<>();
        alternatives.add((complete ? whole : TsQuery.beginnings(Place.ANYWHERE)).word(word));
        corrections.alternatives(word).forEach(near -> alternatives.add(whole.word(near)));
        if (ABBREVIATIONS.containsKey(word)) {
            alternatives.add(whole.word(ABBREVIATIONS.get(word)));
        }
        if (!corrections.pair(word).isEmpty()) {
            alternatives.add(
                    TsQuery.all(corrections.pair(word).stream().map(whole::word).toList()));
        }
        if (term.isWord()) {
            joined(terms.indexOf(term)).forEach(joined -> alternatives.add(whole.word(joined)));
        }
        return alternatives;
    }

    /** The forms of companies are left out of names as often as they are added to them. */
    private List<Term> withoutLegalForms() {
        List<Term> others = terms.stream()
                .filter(term -> !term.isWord() || !LEGAL_FORMS.contains(term.text()))
                .toList();
        return others.isEmpty() ? terms : others;
    }

    private Optional<Sql> prefixes(Place place, String except) {
        List<Term> longer = terms.stream().filter(term -> !isShort(term)).toList();
        if (longer.isEmpty()) {
            return Optional.empty();
        }
        Sql byIndex = matches(beginnings(place, longer));
        boolean complete = longer.size() == terms.size() && except.isEmpty();
        return Optional.of(complete ? byIndex : byIndex.and(holds(beginnings(place, terms) + except)));
    }

    private boolean isShort(Term term) {
        return term.isWord() && term.text().length() <= SHORT;
    }

    private boolean isShortAlone() {
        return terms.size() == 1 && terms.get(0).isWord() && terms.get(0).text().length() <= SHORT_ALONE;
    }

    private String whole(Place place) {
        TsQuery whole = TsQuery.whole(place);
        return all(terms, term -> whole);
    }

    /**
     * Beginnings of words. A word that is known and followed by another one was typed to its end; taking it as a beginning
     * too would only make the search slower.
     */
    private String beginnings(Place place, List<Term> wanted) {
        Term last = terms.get(terms.size() - 1);
        return all(
                wanted,
                term -> term.isWord() && known.contains(term.text()) && !term.equals(last)
                        ? TsQuery.whole(place)
                        : TsQuery.beginnings(place));
    }

    private String all(List<Term> wanted, Function<Term, TsQuery> query) {
        List<String> parts = new ArrayList<>();
        for (Term term : wanted) {
            if (!term.isWord()) {
                parts.add(query.apply(term).keyed(term));
                continue;
            }
            List<String> forms = new ArrayList<>(List.of(query.apply(term).word(term.text())));
            joined(terms.indexOf(term))
                    .forEach(joined -> forms.add(query.apply(term).word(joined)));
            parts.add(TsQuery.any(forms));
        }
        return TsQuery.all(parts);
    }

    /** The word written together with the one before or after it: 'mac donald' is also 'macdonald'. */
    private List<String> joined(int index) {
        List<String> joined = new ArrayList<>();
        if (index > 0 && terms.get(index - 1).isWord()) {
            joined.add(terms.get(index - 1).text() + terms.get(index).text());
        }
        if (index + 1 < terms.size() && terms.get(index + 1).isWord()) {
            joined.add(terms.get(index).text() + terms.get(index + 1).text());
        }
        return joined;
    }

    private static Sql matches(String query) {
        return Sql.of("d.tsv @@ ?::tsquery", query);
    }

    /** As {@link #matches}, but never through the index: the function behind the operator. */
    private static Sql holds(String query) {
        return Sql.of("ts_match_vq(d.tsv, ?::tsquery)", query);
    }
}
