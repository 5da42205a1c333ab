package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Bytes of a part, up to a limit for all of them and up to another between two {@link #rest}s. */
final class BoundedInput extends FilterInputStream {

    /** Far above what lies between two tags of any real sheet. */
    private static final long MAX_PIECE = 4L << 20;

    private final long limit;
    private final Supplier<UnreadableFile> tooLarge;
    private long total;
    private long piece;

    BoundedInput(InputStream source, long limit, Supplier<UnreadableFile> tooLarge) {
        super(source);
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    /** Whoever reads has come to the next tag or text. */
    void rest() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        count(unit < 0 ? 0 : 1);
        return unit;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        total += read;
        piece += read;
        if (total > limit) {
            throw tooLarge.get();
        }
        if (piece > MAX_PIECE) {
            throw UnreadableFile.broken(
                    "workbook_too_large",
                    "The workbook has a tag of more than 4 MB. Save the sheet as \"CSV UTF-8\" and import that file.");
        }
    }
}
