package app.crm.persistence.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A language as its ISO 639-1 code, read from a code, a locale ({@code fr-FR}) or a name in French or English. */
public record LanguageCode(String value) {

    private static final Map<String, String> CODES = codes();

    /** @throws InvalidValue {@code invalid_language} */
    public static LanguageCode parse(String typed) {
        String line = CleanText.line(typed);
        String code = line == null ? null : find(line);
        if (code == null) {
            throw new InvalidValue(
                    "invalid_language",
                    InvalidValue.quoted(String.valueOf(line))
                            + " is not a language: write its ISO code such as fr, or its name in French or English.");
        }
        return new LanguageCode(code);
    }

    private static String find(String line) {
        String code = CODES.get(CleanText.folded(line));
        if (code == null && line.matches("[A-Za-z]{2,3}[-_][A-Za-z]{2,4}")) {
            return CODES.get(CleanText.folded(line.split("[-_]", 2)[0]));
        }
        return code;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            codes.put(CleanText.folded(language.getDisplayLanguage(Locale.FRENCH)), code);
            codes.put(CleanText.folded(language.getDisplayLanguage(Locale.ENGLISH)), code);
            codes.put(CleanText.folded(language.getDisplayLanguage(language)), code);
            codes.put(language.getISO3Language(), code);
        }
        for (String code : Locale.getISOLanguages()) {
            codes.put(code, code);
        }
        codes.remove("");
        return codes;
    }
}
