package app.crm.ejb.imports.vcard;

import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.PersonName;
import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a card tells of a person, column by column. */
final class CardCells {

    /** Each is a header that the fields of people know. */
    static final List<String> COLUMNS = List.of(
            "First name",
            "Last name",
            "Email",
            "Personal email",
            "Other emails",
            "Phone",
            "Mobile",
            "Personal phone",
            "Other phones",
            "Organisation",
            "Job title",
            "Role",
            "Country",
            "Language",
            "LinkedIn",
            "Notes",
            "Tags");

    private final VCard card;
    private final String[] cells = new String[COLUMNS.size()];

    private CardCells(VCard card) {
        this.card = card;
    }

    static List<String> of(VCard card) {
        CardCells cells = new CardCells(card);
        cells.names();
        cells.emails();
        cells.phones();
        cells.work();
        cells.rest();
        return Arrays.stream(cells.cells)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private void names() {
        StructuredName name = card.getStructuredName();
        String first = name == null ? null : joined(name.getGiven(), name.getAdditionalNames());
        String last = name == null ? null : CleanText.line(name.getFamily());
        String formatted = card.getFormattedName() == null
                ? null
                : CleanText.line(card.getFormattedName().getValue());
        if (first == null && last == null && formatted != null && !formatted.equals(organisation())) {
            PersonName parsed = PersonName.parse(formatted);
            first = parsed.firstName();
            last = parsed.lastName();
        }
        fill("First name", first);
        fill("Last name", last);
    }

    private static String joined(String given, List<String> more) {
        return CleanText.line((given == null ? "" : given) + " " + String.join(" ", more));
    }

    private void emails() {
        for (Email email : sorted(card.getEmails())) {
            boolean home = email.getTypes().contains(EmailType.HOME);
            place(email.getValue(), home ? "Personal email" : "Email", "Other emails");
        }
    }

    private void phones() {
        for (Telephone phone : sorted(card.getTelephoneNumbers())) {
            List<TelephoneType> types = phone.getTypes();
            if (!types.contains(TelephoneType.FAX) && !types.contains(TelephoneType.PAGER)) {
                place(number(phone), phoneColumn(types), "Other phones");
            }
        }
    }

    private static String number(Telephone phone) {
        return phone.getText() == null && phone.getUri() != null
                ? phone.getUri().toString()
                : phone.getText();
    }

    private static String phoneColumn(List<TelephoneType> types) {
        boolean mobile = types.contains(TelephoneType.CELL) || types.contains(TelephoneType.TEXT);
        return mobile ? "Mobile" : types.contains(TelephoneType.HOME) ? "Personal phone" : "Phone";
    }

    private void work() {
        fill("Organisation", organisation());
        fill(
                "Job title",
                card.getTitles().isEmpty() ? null : card.getTitles().get(0).getValue());
        fill("Role", card.getRoles().isEmpty() ? null : card.getRoles().get(0).getValue());
    }

    private String organisation() {
        return card.getOrganization() == null
                        || card.getOrganization().getValues().isEmpty()
                ? null
                : CleanText.line(card.getOrganization().getValues().get(0));
    }

    private void rest() {
        card.getAddresses().stream()
                .map(address -> address.getCountry())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(country -> fill("Country", country));
        if (!card.getLanguages().isEmpty()) {
            fill("Language", card.getLanguages().get(0).getValue());
        }
        card.getUrls().stream()
                .map(url -> url.getValue())
                .filter(url -> url != null && url.toLowerCase(Locale.ROOT).contains("linkedin.com/"))
                .findFirst()
                .ifPresent(url -> fill("LinkedIn", url));
        fill(
                "Notes",
                String.join(
                        "\n",
                        card.getNotes().stream().map(note -> note.getValue()).toList()));
        if (card.getCategories() != null) {
            fill("Tags", String.join("; ", card.getCategories().getValues()));
        }
    }

    /** The preferred ones first. */
    private static <T extends ezvcard.property.VCardProperty> List<T> sorted(List<T> properties) {
        List<T> all = new ArrayList<>(properties);
        all.sort((one, other) -> Boolean.compare(isPreferred(other), isPreferred(one)));
        return all;
    }

    private static boolean isPreferred(ezvcard.property.VCardProperty property) {
        return property.getParameters().getPref() != null
                || property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase);
    }

    private void place(String value, String column, String overflow) {
        String clean = CleanText.line(value);
        if (clean == null) {
            return;
        }
        int index = COLUMNS.indexOf(column);
        if (cells[index] == null) {
            cells[index] = clean;
        } else if (!cells[index].equalsIgnoreCase(clean)) {
            int more = COLUMNS.indexOf(overflow);
            cells[more] = cells[more] == null ? clean : cells[more] + "; " + clean;
        }
    }

    private void fill(String column, String value) {
        cells[COLUMNS.indexOf(column)] = value;
    }
}
