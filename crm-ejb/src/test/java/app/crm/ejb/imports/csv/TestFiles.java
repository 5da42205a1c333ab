package app.crm.ejb.imports.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Files that tests read: written on the spot, or public registers that lie beside the project on some machines. */
public final class TestFiles {

    private TestFiles() {}

    public static Path write(Path folder, byte[] content) throws IOException {
        return Files.write(folder.resolve("file-" + System.nanoTime() + ".csv"), content);
    }

    public static Path write(Path folder, String content) throws IOException {
        return write(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path folder, String content, Charset charset) throws IOException {
        return write(folder, content.getBytes(charset));
    }

    /** A register from {@code ../shared/data}; where it is absent the test is skipped and says so. */
    public static Path register(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            System.out.println("SKIPPED: ../shared/data/" + name + " is not on this machine");
        }
        Assumptions.assumeTrue(found.isPresent(), "../shared/data/" + name + " is not on this machine");
        return found.get();
    }

    private static Optional<Path> find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/data").resolve(name);
            if (Files.isReadable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
