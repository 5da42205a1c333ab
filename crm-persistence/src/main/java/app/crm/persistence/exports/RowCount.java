package app.crm.persistence.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Counts what COPY hands over, which is one row at a time. */
final class RowCount extends FilterOutputStream {

    private static final int TELL_EVERY = 1_000;

    private final LongConsumer progress;
    private long rows;

    RowCount(OutputStream target, LongConsumer progress) {
        super(target);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        rows++;
        if (rows % TELL_EVERY == 0) {
            progress.accept(rows);
        }
    }
}
