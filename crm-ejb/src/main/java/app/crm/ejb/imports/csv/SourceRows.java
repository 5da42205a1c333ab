package app.crm.ejb.imports.csv;

import java.io.IOException;
import java.util.Iterator;

/**
 * The rows of a file, one after the other, wholly blank ones left out, in memory that does not depend on the file's size.
 * {@link #hasNext} throws {@link UnreadableFile} where the file goes on in a way that can't be read.
 */
public interface SourceRows extends Iterator<SourceRow>, AutoCloseable {

    @Override
    void close() throws IOException;
}
