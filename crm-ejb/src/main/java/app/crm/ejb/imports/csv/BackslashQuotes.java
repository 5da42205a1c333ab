package app.crm.ejb.imports.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads {@code \"} as the doubled quote that CSV asks for: some databases export that way, public registers among them.
 * Before a delimiter, another quote or the end of a line it is a backslash at the end of a cell and stays.
 */
final class BackslashQuotes extends Reader {

    private static final int END = -1;

    private final Reader source;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;

    BackslashQuotes(Reader source, char delimiter) {
        this.source = source;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && peek(0) != END) {
            char unit = buffer[position];
            if (unit == '\\' && escapesQuote()) {
                buffer[position] = FileLayout.QUOTE;
                unit = FileLayout.QUOTE;
            }
            target[offset + count++] = unit;
            position++;
        }
        return count == 0 ? END : count;
    }

    private boolean escapesQuote() throws IOException {
        if (peek(1) != FileLayout.QUOTE) {
            return false;
        }
        int after = peek(2);
        return after != END && after != delimiter && after != FileLayout.QUOTE && after != '\n' && after != '\r';
    }

    private int peek(int ahead) throws IOException {
        if (position + ahead >= limit) {
            fill(ahead);
        }
        return position + ahead < limit ? buffer[position + ahead] : END;
    }

    private void fill(int ahead) throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit <= ahead) {
            int read = source.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return;
            }
            limit += read;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
