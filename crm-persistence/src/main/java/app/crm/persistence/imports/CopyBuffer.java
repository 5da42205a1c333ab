package app.crm.persistence.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Rows in the text format of {@code COPY}, for one slice at a time. */
final class CopyBuffer {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean lineStarted;

    CopyBuffer add(String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyBuffer add(long value) {
        separate();
        text.append(value);
        return this;
    }

    void endRow() {
        text.append('\n');
        lineStarted = false;
    }

    /** What was added since the last call. */
    InputStream drain() {
        InputStream stream = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        return stream;
    }

    private void separate() {
        if (lineStarted) {
            text.append('\t');
        }
        lineStarted = true;
    }

    private void escape(String value) {
        for (int index = 0; index < value.length(); index++) {
            char unit = value.charAt(index);
            switch (unit) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(unit);
            }
        }
    }
}
