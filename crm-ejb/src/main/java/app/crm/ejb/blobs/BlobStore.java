package app.crm.ejb.blobs;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Files by the hash of their content, below {@code files} in the data folder. A file appears under its name only once it
 * is complete and on disk, so whoever finds it finds all of it.
 */
@ApplicationScoped
public class BlobStore {

    private static final Logger LOG = Logger.getLogger(BlobStore.class);
    private static final int BUFFER = 1 << 16;
    private static final int RETRY_SECONDS = 60;

    @Inject
    @ConfigProperty(name = "crm.data.dir", defaultValue = "data")
    String dataFolder;

    protected BlobStore() {}

    public BlobStore(Path dataFolder) {
        this.dataFolder = dataFolder.toString();
    }

    /**
     * Keeps the content; the memory it takes does not depend on the size.
     *
     * @throws BlobTooLarge where there is more than {@code limit} bytes
     */
    public StoredBlob put(InputStream content, long limit) {
        try (IncomingBlob incoming = receive(content, limit, BlobTooLarge::ofUploads)) {
            keep(incoming);
            return incoming.blob();
        }
    }

    /**
     * Takes the content in without keeping it, so that it can be looked at first. It is on disk when this returns: keeping
     * it, which others may wait for, is short.
     *
     * @param tooLarge what to throw where there is more than {@code limit} bytes
     */
    public IncomingBlob receive(InputStream content, long limit, LongFunction<? extends CrmException> tooLarge) {
        Path partial = incomingFolder().resolve(UUID.randomUUID() + ".part");
        boolean whole = false;
        try {
            Files.createDirectories(partial.getParent());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(content, partial, digest, limit, tooLarge);
            force(partial, StandardOpenOption.WRITE);
            IncomingBlob incoming =
                    new IncomingBlob(new StoredBlob(HexFormat.of().formatHex(digest.digest()), size), partial);
            whole = true;
            return incoming;
        } catch (IOException failure) {
            throw unwritable(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!whole) {
                deleteQuietly(partial);
            }
        }
    }

    /**
     * Keeps what arrived. To be called in the transaction that refers to it, last: where that is rolled back the content
     * stays without use until {@link BlobSweep} finds it.
     */
    public void keep(IncomingBlob incoming) {
        try {
            moveInto(incoming.file(), path(incoming.blob().hash()));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** A new empty file for work in progress; whoever asked deletes it, or {@link BlobSweep} does after a crash. */
    public Path draft() {
        try {
            return Files.createFile(Files.createDirectories(incomingFolder()).resolve(UUID.randomUUID() + ".part"));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Takes over a draft that has been written to its end. */
    public IncomingBlob receive(Path draft) {
        try (InputStream content = Files.newInputStream(draft)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            force(draft, StandardOpenOption.WRITE);
            return new IncomingBlob(
                    new StoredBlob(HexFormat.of().formatHex(digest.digest()), Files.size(draft)), draft);
        } catch (IOException failure) {
            throw unwritable(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the content lies, to be read and never written. */
    public Path path(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + hash);
        }
        return root().resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Forgets the content; whoever calls has made sure that nobody needs it. */
    public void delete(String hash) {
        deleteQuietly(path(hash));
    }

    Path root() {
        return Path.of(dataFolder).toAbsolutePath().resolve("files");
    }

    Path incomingFolder() {
        return root().resolve("incoming");
    }

    private UnavailableException unwritable(IOException failure) {
        LOG.errorf(failure, "A file could not be stored below %s", root());
        return new UnavailableException(
                "The file could not be stored: the server's disk is full or not writable.", RETRY_SECONDS, failure);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warnf("The file %s could not be deleted: %s", file, failure.getMessage());
        }
    }

    private static long copy(
            InputStream content,
            Path target,
            MessageDigest digest,
            long limit,
            LongFunction<? extends CrmException> tooLarge)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooLarge.apply(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static void moveInto(Path partial, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(target.getParent(), StandardOpenOption.READ);
    }

    /** Of a folder, too: without that a power cut may forget the new name. */
    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
