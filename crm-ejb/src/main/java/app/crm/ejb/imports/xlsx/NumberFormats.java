package app.crm.ejb.imports.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the cells of a workbook show their numbers: as days, as shares, as amounts of a currency, or plainly. */
final class NumberFormats {

    /** What a format makes of a number. */
    enum Kind {
        PLAIN,
        DATE,
        PERCENTAGE
    }

    /** @param currency code or sign that stands behind the number; null for none */
    record Format(Kind kind, String currency) {}

    private static final Format PLAIN = new Format(Kind.PLAIN, null);
    /** Numbers of formats that workbooks don't spell out. */
    private static final Set<String> DAYS = numbers("14-22 27-36 45-47 50-58");

    private static final Set<String> SHARES = numbers("9-10");
    private static final int MAX_STYLES = 65_536;
    private static final int MAX_CODE = 500;
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CURRENCY =
            Pattern.compile("\\[\\$([A-Z]{3}|[€£$])[^\\]]*\\]|([€£])|\"\\s*([A-Z]{3})\\s*\"");

    private final List<Format> byStyle = new ArrayList<>();

    private static Set<String> numbers(String ranges) {
        Set<String> numbers = new HashSet<>();
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("-");
            for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[1]); number++) {
                numbers.add(Integer.toString(number));
            }
        }
        return numbers;
    }

    /** @param part null where the workbook has no styles */
    static NumberFormats of(PartReader part) throws IOException {
        NumberFormats formats = new NumberFormats();
        if (part != null) {
            try (part) {
                formats.read(part);
            }
        }
        return formats;
    }

    /** @param style as it stands in a cell; null for none */
    Format of(String style) {
        try {
            int number = style == null ? -1 : Integer.parseInt(style);
            return number >= 0 && number < byStyle.size() ? byStyle.get(number) : PLAIN;
        } catch (NumberFormatException damaged) {
            return PLAIN;
        }
    }

    private void read(PartReader part) {
        Map<String, String> codes = codes(part);
        while (part.nextTag() && !part.isEnd("cellXfs") && byStyle.size() < MAX_STYLES) {
            if (part.isStart("xf")) {
                String id = part.attribute("numFmtId");
                byStyle.add(codes.containsKey(id) ? ofCode(codes.get(id)) : builtIn(id));
            }
        }
    }

    /** The formats that the workbook defines itself, by their ids; the reader stands at the styles afterwards. */
    private static Map<String, String> codes(PartReader part) {
        Map<String, String> codes = new HashMap<>();
        while (part.nextTag() && !part.isStart("cellXfs")) {
            if (part.isStart("numFmt") && codes.size() < MAX_STYLES) {
                codes.put(part.attribute("numFmtId"), part.attribute("formatCode"));
            }
        }
        return codes;
    }

    private static Format builtIn(String id) {
        if (DAYS.contains(id)) {
            return new Format(Kind.DATE, null);
        }
        return SHARES.contains(id) ? new Format(Kind.PERCENTAGE, null) : PLAIN;
    }

    static Format ofCode(String code) {
        if (code == null || code.length() > MAX_CODE) {
            return PLAIN;
        }
        String shown = NOT_SHOWN.matcher(code).replaceAll("");
        if (!shown.equalsIgnoreCase("General") && DATE_LETTERS.matcher(shown).find()) {
            return new Format(Kind.DATE, null);
        }
        if (shown.contains("%")) {
            return new Format(Kind.PERCENTAGE, null);
        }
        Matcher currency = CURRENCY.matcher(code);
        for (int group = 1; currency.find(0) && group <= currency.groupCount(); group++) {
            if (currency.group(group) != null) {
                return new Format(Kind.PLAIN, currency.group(group));
            }
        }
        return PLAIN;
    }
}
