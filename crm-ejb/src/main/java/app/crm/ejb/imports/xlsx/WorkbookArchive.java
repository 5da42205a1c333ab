package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP archive that a workbook is. Its directory is looked at before it is loaded, and the parts that are read stay
 * within a size and a ratio, whatever the directory says about them.
 */
final class WorkbookArchive implements AutoCloseable {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_DIRECTORY = 4L << 20;
    private static final long MAX_PART = 8L << 30;
    private static final long MAX_RATIO = 100;
    /** Below this a ratio says nothing: an empty sheet of a few kilobytes compresses as well as a bomb. */
    private static final long HARMLESS = 8L << 20;

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MAX_COMMENT = 0xFFFF;

    private final ZipFile zip;

    private WorkbookArchive(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookArchive open(Path file) throws IOException {
        checkDirectory(file);
        try {
            return new WorkbookArchive(new ZipFile(file.toFile()));
        } catch (ZipException broken) {
            throw unreadable();
        }
    }

    /** A part by its name; null where there is none. */
    PartReader part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        long packed = Math.max(1, entry.getCompressedSize());
        long limit = Math.min(MAX_PART, Math.max(HARMLESS, MAX_RATIO * packed));
        if (entry.getSize() > limit) {
            throw bomb(name);
        }
        InputStream content = zip.getInputStream(entry);
        return new PartReader(new BoundedInput(content, limit, () -> bomb(name)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The end record of the archive says how many entries follow and how long their directory is. */
    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(source.length(), END_RECORD + MAX_COMMENT);
            byte[] tail = new byte[length];
            source.seek(source.length() - length);
            source.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE
                        && at + END_RECORD + (bytes.getShort(at + 20) & 0xFFFF) == length) {
                    checkDirectory(bytes.getShort(at + 10) & 0xFFFF, bytes.getInt(at + 12) & 0xFFFFFFFFL);
                    return;
                }
            }
        }
        throw unreadable();
    }

    private static void checkDirectory(int entries, long bytes) {
        if (entries > MAX_ENTRIES || bytes > MAX_DIRECTORY) {
            throw UnreadableFile.broken(
                    "workbook_too_large",
                    "The workbook has more than " + MAX_ENTRIES
                            + " parts. Save the sheet as \"CSV UTF-8\" and import that file.");
        }
    }

    static UnreadableFile unreadable() {
        return UnreadableFile.unsupported(
                "This is a ZIP archive, but no Excel workbook that can be read. Open it and save it as .xlsx or as"
                        + " \"CSV UTF-8\"; then import that file.");
    }

    private static UnreadableFile bomb(String part) {
        return UnreadableFile.broken(
                "workbook_too_large",
                "The part " + part.replaceAll("[^\\w./-]", "?") + " of the workbook unpacks to more than " + MAX_RATIO
                        + " times its size. Save the sheet as \"CSV UTF-8\" and import that file.");
    }
}
