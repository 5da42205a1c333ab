package app.crm.persistence.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into a search box that also understands the query language, as records of one resource understand it.
 *
 * @param words what has to be found in the record's text, typing errors forgiven
 * @param filter the rest, in the query language
 */
public record SearchedText(String words, String filter) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");

    /** A value follows at once: neither "Re: offer" nor the address of a page is a condition. */
    private static final Pattern CONDITION =
            Pattern.compile("(?:^|[\\s\\p{Z}(-])[A-Za-z][A-Za-z0-9_.]*:(?!//)[^\\s\\p{Z}]");

    /** Whether the text is more than words to look for. */
    public static boolean hasConditions(String text) {
        return text.indexOf(':') > 0
                && CONDITION.matcher(QUOTED.matcher(text).replaceAll("\"\"")).find();
    }

    /**
     * Takes apart a text that has conditions. Words that each record must have are searched for; those in an alternative or a
     * negation decide like any condition, and so do quoted phrases.
     *
     * @throws BadFilter where the text means nothing for records of this catalogue
     */
    public static SearchedText of(FieldCatalogue catalogue, String text) {
        Filter whole = new QueryParser(catalogue).parse(text);
        List<Filter> parts = whole instanceof Filter.And and ? and.parts() : List.of(whole);
        String words = parts.stream()
                .filter(Filter.Words.class::isInstance)
                .map(part -> ((Filter.Words) part).text())
                .collect(Collectors.joining(" "));
        List<Filter> rest = new ArrayList<>(parts);
        rest.removeIf(part -> part instanceof Filter.Words word && !word.phrase());
        return new SearchedText(words, FilterPrinter.print(rest.size() == 1 ? rest.get(0) : new Filter.And(rest)));
    }
}
