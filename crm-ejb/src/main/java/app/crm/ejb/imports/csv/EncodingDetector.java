package app.crm.ejb.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Finds the encoding of a whole file: by its byte order mark; by the zero bytes that UTF-16 has at every other place; as
 * UTF-8 where every byte of it is; else as windows-1252, which is what spreadsheets write in Europe.
 */
public final class EncodingDetector {

    private static final int HEAD = 1 << 16;

    private EncodingDetector() {}

    /** An encoding, and whether the file starts with its mark. */
    public record Detected(TextEncoding encoding, boolean marked) {}

    /** @throws UnreadableFile for an empty file, a binary one, or one in an encoding that is not read here */
    public static Detected detect(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw UnreadableFile.broken(
                    "empty_file", "The file is empty (0 bytes). Export it again and upload the new one.");
        }
        FileKind.refuseOthers(head);
        for (TextEncoding encoding : TextEncoding.values()) {
            if (encoding.isMarkedIn(head)) {
                refuseDamage(encoding, file);
                return new Detected(encoding, true);
            }
        }
        TextEncoding wide = wide(head);
        if (wide != null) {
            return new Detected(wide, false);
        }
        refuseBinary(head);
        return new Detected(narrow(file), false);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Text in Latin letters has a zero in every other byte when it is UTF-16. */
    private static TextEncoding wide(byte[] head) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int index = 0; index + 1 < head.length; index += 2) {
            evenZeros += head[index] == 0 ? 1 : 0;
            oddZeros += head[index + 1] == 0 ? 1 : 0;
        }
        int pairs = Math.max(1, head.length / 2);
        if (oddZeros > 0.6 * pairs && evenZeros < 0.05 * pairs) {
            return TextEncoding.UTF_16LE;
        }
        return evenZeros > 0.6 * pairs && oddZeros < 0.05 * pairs ? TextEncoding.UTF_16BE : null;
    }

    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte unit : head) {
            boolean control = unit >= 0 && unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f';
            controls += control ? 1 : 0;
        }
        if (controls > head.length / 20) {
            throw UnreadableFile.unsupported(
                    "This is not a text file. Upload a CSV file: rows of text with , ; TAB or |"
                            + " between the values.");
        }
    }

    private static TextEncoding narrow(Path file) throws IOException {
        Utf8Scan scan = scan(file);
        if (scan.isValid()) {
            return TextEncoding.UTF_8;
        }
        if (scan.isDamagedUtf8()) {
            throw damaged(scan);
        }
        if (!scan.fitsWindows1252()) {
            throw UnreadableFile.broken(
                    "unknown_encoding",
                    "The file is neither UTF-8 nor windows-1252 (line " + scan.firstErrorLine()
                            + "). Save it as \"CSV UTF-8\" and upload it again.");
        }
        return TextEncoding.WINDOWS_1252;
    }

    private static void refuseDamage(TextEncoding encoding, Path file) throws IOException {
        if (encoding == TextEncoding.UTF_8) {
            Utf8Scan scan = scan(file);
            if (!scan.isValid()) {
                throw damaged(scan);
            }
        }
    }

    private static UnreadableFile damaged(Utf8Scan scan) {
        return UnreadableFile.broken(
                "wrong_encoding",
                "The file is UTF-8, but line " + scan.firstErrorLine()
                        + " has bytes that are not: two files in different"
                        + " encodings were probably joined. Save it as \"CSV UTF-8\" and upload it again.");
    }

    private static Utf8Scan scan(Path file) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        byte[] buffer = new byte[HEAD];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scan.feed(buffer, 0, read);
            }
        }
        scan.end();
        return scan;
    }

    /** For messages: {@code UTF-8, UTF-16LE, …}. */
    public static String known() {
        return String.join(
                ", ", Stream.of(TextEncoding.values()).map(TextEncoding::label).toList());
    }
}
