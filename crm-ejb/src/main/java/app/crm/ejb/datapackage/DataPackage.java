package app.crm.ejb.datapackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished package, to be sent and then closed, which deletes it.
 *
 * @param name what to call the file
 * @param content where it lies for now
 */
public record DataPackage(String name, Path content) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
