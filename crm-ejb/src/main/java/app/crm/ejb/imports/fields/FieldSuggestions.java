package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.values.CalendarMoment;
import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.Lei;
import app.crm.persistence.values.PhoneNumber;
import app.crm.persistence.values.Siret;
import app.crm.persistence.values.Website;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Guesses what each column holds: from its header, in French or English; else from its values. Each field is suggested
 * once, for the column that fits it best.
 */
public final class FieldSuggestions {

    /** Shapes that tell a value of their own; the most peculiar first. */
    private static final Map<String, Consumer<String>> SHAPES = shapes();

    /** An address with its scheme or {@code www}, or a bare host. */
    private static final Pattern WEB =
            Pattern.compile("https?://|www\\.|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/\\S*)?$");

    private FieldSuggestions() {}

    /**
     * @param columns with samples; suggestions they carry are ignored
     * @param values more values of each column than the samples shown, for guessing
     */
    public static List<SourceColumn> suggest(
            ImportFields fields, List<SourceColumn> columns, List<List<String>> values) {
        Map<Integer, String> chosen = new LinkedHashMap<>();
        byHeader(fields, columns, CleanText::folded, chosen);
        byHeader(fields, columns, AmountUnit::withoutUnit, chosen);
        byValues(fields, columns, values, chosen);
        if (fields.target() == ImportTarget.PEOPLE) {
            settleNames(chosen);
        }
        List<SourceColumn> suggested = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            suggested.add(columns.get(index).suggesting(chosen.get(index)));
        }
        return suggested;
    }

    private record Fit(int column, String field, int rank) {}

    private static void byHeader(
            ImportFields fields, List<SourceColumn> columns, UnaryOperator<String> read, Map<Integer, String> chosen) {
        List<Fit> fits = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String header = read.apply(columns.get(index).name());
            for (ImportField field : fields.all()) {
                rank(field, header, index).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparingInt(Fit::rank).thenComparingInt(Fit::column));
        for (Fit fit : fits) {
            if (!chosen.containsKey(fit.column()) && !chosen.containsValue(fit.field())) {
                chosen.put(fit.column(), fit.field());
            }
        }
    }

    /** The field's own name is the surest header; then its synonyms in their order. */
    private static Optional<Fit> rank(ImportField field, String header, int column) {
        if (header.equals(CleanText.folded(field.name()))) {
            return Optional.of(new Fit(column, field.name(), -1));
        }
        int rank = field.synonyms().indexOf(header);
        return rank < 0 ? Optional.empty() : Optional.of(new Fit(column, field.name(), rank));
    }

    private static void byValues(
            ImportFields fields, List<SourceColumn> columns, List<List<String>> values, Map<Integer, String> chosen) {
        for (Map.Entry<String, Consumer<String>> shape : SHAPES.entrySet()) {
            boolean known = fields.find(shape.getKey()).isPresent();
            for (int index = 0; index < columns.size() && known && !chosen.containsValue(shape.getKey()); index++) {
                if (!chosen.containsKey(index) && holds(shape.getValue(), values.get(index))) {
                    chosen.put(index, shape.getKey());
                }
            }
        }
    }

    /** Four of five values are of the shape, and there are a few of them. */
    private static boolean holds(Consumer<String> shape, List<String> values) {
        long fitting = values.stream().filter(value -> fits(shape, value)).count();
        return fitting >= 2 && fitting * 5 >= values.size() * 4L;
    }

    private static boolean fits(Consumer<String> shape, String value) {
        try {
            shape.accept(value);
            return true;
        } catch (InvalidValue other) {
            return false;
        }
    }

    private static Map<String, Consumer<String>> shapes() {
        Map<String, Consumer<String>> shapes = new LinkedHashMap<>();
        shapes.put("email", EmailAddress::parse);
        shapes.put("personEmail", EmailAddress::parse);
        shapes.put("lei", Lei::parse);
        shapes.put("organisationLei", Lei::parse);
        shapes.put("siret", Siret::parse);
        shapes.put("linkedinUrl", value -> require(value, value.contains("linkedin.com/")));
        shapes.put("website", value -> {
            require(value, WEB.matcher(value).lookingAt());
            Website.parse(value);
        });
        shapes.put("phone", value -> {
            require(value, value.matches("[+0(].{8,}"));
            PhoneNumber.parse(value);
        });
        shapes.put("countryCode", value -> {
            require(value, value.matches("[A-Z]{2}"));
            CountryCode.parse(value);
        });
        shapes.put("occurredAt", FieldSuggestions::day);
        shapes.put("dueAt", FieldSuggestions::day);
        shapes.put("startedOn", FieldSuggestions::day);
        return shapes;
    }

    private static void day(String value) {
        require(value, value.matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:\\D.*)?"));
        CalendarMoment.parse(value);
    }

    private static void require(String value, boolean condition) {
        if (!condition) {
            throw new InvalidValue("other_shape", value);
        }
    }

    /** A lone column "Nom" or "Name" is the whole name; beside a first name it is the last name. */
    private static void settleNames(Map<Integer, String> chosen) {
        boolean first = chosen.containsValue("firstName");
        boolean last = chosen.containsValue("lastName");
        boolean full = chosen.containsValue("fullName");
        if (full && last) {
            chosen.values().removeIf("fullName"::equals);
        } else if (full && first) {
            rename(chosen, "fullName", "lastName");
        } else if (last && !first) {
            rename(chosen, "lastName", "fullName");
        }
    }

    private static void rename(Map<Integer, String> chosen, String from, String to) {
        chosen.replaceAll((column, field) -> field.equals(from) ? to : field);
    }
}
