package app.crm.persistence.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A country as its ISO 3166-1 alpha-2 code, read from a two- or three-letter code or a French or English name. */
public record CountryCode(String value) {

    private static final Map<String, String> CODES = codes();

    /** @throws InvalidValue {@code invalid_country} */
    public static CountryCode parse(String typed) {
        String line = CleanText.line(typed);
        String code = line == null ? null : CODES.get(CleanText.folded(line));
        if (code == null) {
            throw new InvalidValue(
                    "invalid_country",
                    InvalidValue.quoted(String.valueOf(line))
                            + " is not a country: write its ISO code such as FR, or its name in French or English.");
        }
        return new CountryCode(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(CleanText.folded(country.getDisplayCountry(Locale.FRENCH)), code);
            codes.put(CleanText.folded(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(otherNames());
        return codes;
    }

    private static Map<String, String> otherNames() {
        return Map.ofEntries(
                Map.entry("uk", "GB"),
                Map.entry("great britain", "GB"),
                Map.entry("grande bretagne", "GB"),
                Map.entry("angleterre", "GB"),
                Map.entry("england", "GB"),
                Map.entry("scotland", "GB"),
                Map.entry("ecosse", "GB"),
                Map.entry("u k", "GB"),
                Map.entry("usa", "US"),
                Map.entry("u s a", "US"),
                Map.entry("u s", "US"),
                Map.entry("etats unis d amerique", "US"),
                Map.entry("united states of america", "US"),
                Map.entry("hollande", "NL"),
                Map.entry("holland", "NL"),
                Map.entry("the netherlands", "NL"),
                Map.entry("republique tcheque", "CZ"),
                Map.entry("czech republic", "CZ"),
                Map.entry("grand duche de luxembourg", "LU"),
                Map.entry("suisse confederation", "CH"),
                Map.entry("republique francaise", "FR"),
                Map.entry("france metropolitaine", "FR"),
                Map.entry("coree du sud", "KR"),
                Map.entry("south korea", "KR"),
                Map.entry("russian federation", "RU"),
                Map.entry("hong kong", "HK"),
                Map.entry("macao", "MO"),
                Map.entry("cote d ivoire", "CI"),
                Map.entry("ivory coast", "CI"),
                Map.entry("uae", "AE"),
                Map.entry("turkey", "TR"),
                Map.entry("viet nam", "VN"),
                Map.entry("republic of ireland", "IE"),
                Map.entry("eire", "IE"));
    }
}
