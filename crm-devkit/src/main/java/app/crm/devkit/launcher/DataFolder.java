package app.crm.devkit.launcher;

import app.crm.devkit.stores.Folders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds all of one installation. One start at a time owns it; the lock ends with its process. */
final class DataFolder implements Closeable {

    private final Path root;
    private final FileChannel lockFile;
    private final boolean isNew;

    private DataFolder(Path root, FileChannel lockFile, boolean isNew) {
        this.root = root;
        this.lockFile = lockFile;
        this.isNew = isNew;
    }

    static DataFolder open(Path folder) throws IOException {
        Path root = Folders.createPrivate(folder.toAbsolutePath().normalize()).toRealPath();
        boolean isNew = !Files.exists(root.resolve("secrets"));
        FileChannel channel =
                FileChannel.open(root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new LaunchRefusal("The CRM already runs on the folder " + root
                    + ". Stop it first, or name another folder with --data DIR.");
        }
        return new DataFolder(root, channel, isNew);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Whether nothing was ever started on it. */
    boolean isNew() {
        return isNew;
    }

    Path root() {
        return root;
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path postgres() {
        return root.resolve("postgresql");
    }

    Path redis() {
        return root.resolve("redis");
    }

    Path wildfly() {
        return root.resolve("wildfly");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
