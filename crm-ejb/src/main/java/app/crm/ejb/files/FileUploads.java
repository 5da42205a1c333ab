package app.crm.ejb.files;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.blobs.BlobTooLarge;
import app.crm.ejb.blobs.IncomingBlob;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.UnavailableException;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.RecordKey;
import app.crm.persistence.values.FileName;
import app.crm.persistence.values.InvalidValue;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/** Takes files in. No transaction is open while bytes arrive and are looked at: that takes as long as the file is large. */
@ApplicationScoped
@PermitAll
public class FileUploads {

    private static final Logger LOG = Logger.getLogger(FileUploads.class);
    private static final int RETRY_SECONDS = 60;

    @Inject
    BlobStore blobs;

    @Inject
    FileTypes types;

    @Inject
    Files files;

    @Inject
    FilesConfig config;

    /**
     * Hangs a file on a record.
     *
     * @param fileName as the browser sent it, or null
     */
    public FileDetails add(RecordKey record, String fileName, InputStream content) {
        files.requireWritable(record);
        try (IncomingBlob incoming = blobs.receive(content, config.maxBytes(), BlobTooLarge::ofFiles)) {
            if (incoming.blob().size() == 0) {
                throw new InvalidException("file", "empty_file", "The file is empty. Choose one that holds something.");
            }
            String type = type(incoming);
            String name = name(fileName, types.nameFor(type));
            types.requireHarmless(name, type);
            return files.add(record, new Files.Arrived(incoming, name, type));
        }
    }

    private String type(IncomingBlob incoming) {
        try {
            return types.of(incoming.file());
        } catch (IOException failure) {
            LOG.errorf(
                    failure,
                    "The uploaded file %s could not be read back",
                    incoming.blob().hash());
            throw new UnavailableException("The uploaded file could not be read back.", RETRY_SECONDS, failure);
        }
    }

    static String name(String given, String fallback) {
        try {
            return FileName.of(given, fallback);
        } catch (InvalidValue unstorable) {
            throw new InvalidException("name", unstorable.code(), unstorable.getMessage());
        }
    }
}
