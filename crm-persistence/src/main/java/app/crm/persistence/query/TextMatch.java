package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words and phrases in the text of a record, looked up in the documents that the search box reads. */
final class TextMatch {

    private TextMatch() {}

    /** The records whose document holds all of the words, each as the beginning of a word, and all of the phrases. */
    static Sql all(FieldCatalogue catalogue, List<Filter.Words> words) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(catalogue.resource().path());
        words.forEach(part -> parameters.add(part.text()));
        String queries = words.stream().map(part -> "filter_query(?)").collect(Collectors.joining(" && "));
        List<Filter.Words> phrases = words.stream().filter(Filter.Words::phrase).toList();
        phrases.forEach(phrase -> parameters.add(phrase.text()));
        // In the body, words stand between single spaces and fields between bars: a phrase never spans two fields.
        String together = " and d.body like '% ' || search_words(?) || ' %'".repeat(phrases.size());
        return new Sql(
                catalogue.alias()
                        + ".id in (select d.record_id from search_document d where d.resource = ? and d.tsv @@ ("
                        + queries + ")" + together + ")",
                parameters);
    }
}
