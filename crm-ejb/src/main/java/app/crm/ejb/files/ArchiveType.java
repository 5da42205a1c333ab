package app.crm.ejb.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What a ZIP archive really is, by the names of its first entries. Office documents and Java programs look alike from
 * their first bytes. Little of an archive is read and less unpacked, so that a bomb stays one.
 */
final class ArchiveType {

    private static final int MAX_ENTRIES = 200;
    private static final long MAX_UNPACKED = 8L << 20;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> BY_BEGINNING = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "xl/", OFFICE + "spreadsheetml.sheet",
            "ppt/", OFFICE + "presentationml.presentation",
            "META-INF/MANIFEST.MF", "application/java-archive",
            "AndroidManifest.xml", "application/vnd.android.package-archive");

    private ArchiveType() {}

    /** Empty where it is an archive like any other. */
    static Optional<String> of(Path file) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(Files.newInputStream(file))) {
            return find(archive);
        } catch (ZipException | IllegalArgumentException damaged) {
            // A damaged archive, or one whose names are no text, is no document that anybody could open.
            return Optional.empty();
        }
    }

    private static Optional<String> find(ZipInputStream archive) throws IOException {
        long room = MAX_UNPACKED;
        ZipEntry entry = archive.getNextEntry();
        for (int count = 0; count < MAX_ENTRIES && entry != null && room > 0; count++) {
            Optional<String> type = of(entry.getName());
            if (type.isPresent()) {
                return type;
            }
            room -= archive.skip(room);
            entry = room > 0 ? archive.getNextEntry() : null;
        }
        return Optional.empty();
    }

    private static Optional<String> of(String entryName) {
        return BY_BEGINNING.entrySet().stream()
                .filter(known -> entryName.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
