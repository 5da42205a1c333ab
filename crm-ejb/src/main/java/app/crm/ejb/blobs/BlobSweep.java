package app.crm.ejb.blobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Removes content that nothing refers to: what a crash or a rolled-back transaction left behind. Content that arrived
 * lately is left alone, since a transaction that is still open may be about to refer to it.
 */
@ApplicationScoped
public class BlobSweep {

    private static final int BATCH = 500;
    private static final String HASH = "[0-9a-f]{64}";

    @Inject
    BlobStore store;

    protected BlobSweep() {}

    public BlobSweep(BlobStore store) {
        this.store = store;
    }

    /**
     * @param before content that came later stays
     * @param unneeded tells which of some hashes nothing refers to
     * @return how many files were removed
     */
    public int sweep(Instant before, UnaryOperator<List<String>> unneeded) throws IOException {
        if (!Files.isDirectory(store.root())) {
            return 0;
        }
        int removed = 0;
        List<Path> batch = new ArrayList<>();
        try (Stream<Path> files = Files.walk(store.root(), 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (isOld(file, before)) {
                    batch.add(file);
                }
                if (batch.size() == BATCH) {
                    removed += remove(batch, before, unneeded);
                    batch.clear();
                }
            }
        }
        return removed + remove(batch, before, unneeded);
    }

    private int remove(List<Path> files, Instant before, UnaryOperator<List<String>> unneeded) throws IOException {
        List<String> hashes = files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(HASH))
                .toList();
        List<String> without = hashes.isEmpty() ? List.of() : unneeded.apply(hashes);
        int removed = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".part") ? Files.deleteIfExists(file) : without.contains(name) && remove(file, before)) {
                removed++;
            }
        }
        return removed;
    }

    /** Somebody may bring the same content at this moment: it is set aside first, and put back if it is new. */
    private boolean remove(Path file, Instant before) throws IOException {
        Path aside = store.incomingFolder().resolve(UUID.randomUUID() + ".part");
        Files.createDirectories(aside.getParent());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (isOld(aside, before)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return false;
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
