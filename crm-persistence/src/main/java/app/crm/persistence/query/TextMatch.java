package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words and phrases in the text of a record, by the same documents that the search box reads. */
final class TextMatch {

    private TextMatch() {}

    /** The records whose document holds every one of the words, each as the beginning of a word of the document. */
    static Sql all(FieldCatalogue catalogue, List<Filter.Words> words) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(catalogue.resource().path());
        words.forEach(part -> parameters.add(query(part)));
        String queries = words.stream()
                .map(part -> "to_tsquery('simple', public.unaccent(?))")
                .collect(Collectors.joining(" && "));
        return new Sql(
                catalogue.alias() + ".id in (select d.record_id from search_document d"
                        + " where d.resource = ? and d.tsv @@ (" + queries + "))",
                parameters);
    }

    private static String query(Filter.Words part) {
        List<String> lexemes = Arrays.stream(part.text().split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return part.phrase() ? String.join(" <-> ", lexemes) : String.join(":* & ", lexemes) + ":*";
    }
}
