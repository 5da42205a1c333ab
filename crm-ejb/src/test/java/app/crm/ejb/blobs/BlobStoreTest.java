package app.crm.ejb.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content is kept whole or not at all, and only what nobody needs is cleared away. */
class BlobStoreTest {

    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant THRESHOLD = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void contentIsFoundUnderItsHash() throws IOException {
        StoredBlob blob = store().put(stream("hello"), 100);

        assertThat(blob.hash()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(Files.readString(store().path(blob.hash()))).isEqualTo("hello");
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsTooLargeLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store().receive(stream("hello"), 4, BlobTooLarge::ofFiles))
                .isInstanceOf(BlobTooLarge.class)
                .hasMessageContaining("CRM_FILES_MAX_BYTES");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new FilterInputStream(stream("half a file")) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (in.available() == 0) {
                    throw new IOException("connection reset");
                }
                return super.read(target, offset, length);
            }
        };

        assertThatThrownBy(() -> store().put(broken, 100)).isInstanceOf(UnavailableException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingIsToldAsSuch() throws IOException {
        Files.writeString(folder.resolve("files"), "not a folder");

        assertThatThrownBy(() -> store().put(stream("hello"), 100))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("full or not writable");
    }

    @Test
    void whatIsNotKeptGoesAway() throws IOException {
        try (IncomingBlob incoming = store().receive(stream("hello"), 100, BlobTooLarge::ofFiles)) {
            assertThat(incoming.blob().size()).isEqualTo(5);
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void oldContentWithoutUseAndOldRestsAreSweptAway() throws IOException {
        StoredBlob needed = store().put(stream("needed"), 100);
        StoredBlob unneeded = store().put(stream("unneeded"), 100);
        StoredBlob justCame = store().put(stream("just came"), 100);
        Path rest = Files.writeString(folder.resolve("files/incoming/crashed.part"), "half");
        for (Path path : List.of(store().path(needed.hash()), store().path(unneeded.hash()), rest)) {
            Files.setLastModifiedTime(path, FileTime.from(OLD));
        }

        int removed = new BlobSweep(store()).sweep(THRESHOLD, hashes -> {
            List<String> without = new ArrayList<>(hashes);
            without.remove(needed.hash());
            return without;
        });

        assertThat(removed).isEqualTo(2);
        assertThat(files()).containsExactlyInAnyOrder(store().path(needed.hash()), store().path(justCame.hash()));
    }

    @Test
    void contentThatComesAgainWhileItIsSweptStays() throws IOException {
        StoredBlob blob = store().put(stream("again"), 100);
        Files.setLastModifiedTime(store().path(blob.hash()), FileTime.from(OLD));

        int removed = new BlobSweep(store()).sweep(THRESHOLD, hashes -> {
            store().put(stream("again"), 100);
            return hashes;
        });

        assertThat(removed).isZero();
        assertThat(Files.readString(store().path(blob.hash()))).isEqualTo("again");
    }

    private BlobStore store() {
        return new BlobStore(folder);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
