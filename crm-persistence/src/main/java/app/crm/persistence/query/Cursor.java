package app.crm.persistence.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The place in a list after which the next page begins.
 *
 * @param anchor when the first page was asked for; relative dates of the filter count from there on every page
 * @param values of the sort keys of the last record shown, as PostgreSQL writes them; null elements allowed
 * @param id of the last record shown
 */
record Cursor(Instant anchor, List<String> values, long id) {

    private static final int FORMAT = 1;

    Cursor {
        anchor = anchor.truncatedTo(ChronoUnit.MICROS);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(anchor.getEpochSecond());
            out.writeInt(anchor.getNano());
            out.writeLong(id);
            out.writeByte(values.size());
            for (String value : values) {
                writeValue(out, value);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #toBytes} wrote; the bytes are trusted, their seal was checked before. */
    static Cursor ofBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORMAT) {
            throw new IOException("cursor of another format");
        }
        Instant anchor = Instant.ofEpochSecond(in.readLong(), in.readInt());
        long id = in.readLong();
        int size = in.readByte();
        List<String> values = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            values.add(readValue(in));
        }
        return new Cursor(anchor, values, id);
    }

    private static void writeValue(DataOutputStream out, String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static String readValue(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
