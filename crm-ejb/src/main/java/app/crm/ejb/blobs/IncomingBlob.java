package app.crm.ejb.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Content that has arrived whole but is not kept yet: it can be looked at, and goes away when closed unless
 * {@link BlobStore#keep} was called before.
 *
 * @param file where it lies for now
 */
public record IncomingBlob(StoredBlob blob, Path file) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
