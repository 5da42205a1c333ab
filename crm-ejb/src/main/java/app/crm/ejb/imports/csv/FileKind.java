package app.crm.ejb.imports.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Kinds of files that people upload in place of a text file, told by their first bytes, not by their name. */
enum FileKind {
    ZIP(
            "504b0304",
            "This is a ZIP archive without an Excel workbook in it. Unpack it and import the file inside, or save the"
                    + " workbook as .xlsx."),
    EMPTY_ZIP("504b0506", "This is an empty ZIP archive. Upload a CSV file or an Excel workbook (.xlsx)."),
    OLD_EXCEL(
            "d0cf11e0",
            "This is an old Excel or Word document. Open it and save it as .xlsx or as \"CSV UTF-8\"; then import"
                    + " that file."),
    PDF("25504446", "This is a PDF document. Ask for the data as a CSV file."),
    PNG("89504e47", "This is a picture (PNG). Upload a CSV file."),
    JPEG("ffd8ff", "This is a picture (JPEG). Upload a CSV file."),
    GIF("47494638", "This is a picture (GIF). Upload a CSV file."),
    GZIP("1f8b", "This is a compressed file (gzip). Unpack it and import the CSV file inside."),
    SEVEN_ZIP("377abcaf", "This is a compressed file (7z). Unpack it and import the CSV file inside."),
    EXECUTABLE("7f454c46", "This is a program. Upload a CSV file.");

    private final byte[] magic;
    private final String advice;

    FileKind(String magic, String advice) {
        this.magic = HexFormat.of().parseHex(magic);
        this.advice = advice;
    }

    /** Refuses what is no text with separated values. */
    static void refuseOthers(byte[] head) {
        for (FileKind kind : values()) {
            if (head.length >= kind.magic.length && Arrays.equals(kind.magic, Arrays.copyOf(head, kind.magic.length))) {
                throw UnreadableFile.unsupported(kind.advice);
            }
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<html") || text.startsWith("<!doctype")) {
            throw UnreadableFile.unsupported("This is an XML or HTML document. Ask for the data as a CSV file.");
        }
    }
}
