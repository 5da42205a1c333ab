package app.crm.ejb.files;

import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.blobs.IncomingBlob;
import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.UnavailableException;
import app.crm.ejb.core.Versions;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.files.FileCatalogue;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.FileFields;
import app.crm.persistence.files.FileRepository;
import app.crm.persistence.files.NewFile;
import app.crm.persistence.files.RecordKey;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** The files of records, as far as the caller reaches the records. */
@Stateless
@PermitAll
public class Files {

    private static final Logger LOG = Logger.getLogger(Files.class);
    private static final String NOUN = "file";
    private static final int RETRY_SECONDS = 60;

    @Inject
    FileRepository repository;

    @Inject
    BlobStore blobs;

    @Inject
    FileTypes types;

    @Inject
    FilesConfig config;

    @Inject
    ChangeSets changeSets;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What came in: the bytes with the name and type they shall have. */
    record Arrived(IncomingBlob content, String name, String type) {}

    /** Refuses whoever may not change the record: before the bytes of a large file are waited for. */
    public void requireWritable(RecordKey record) {
        Reach.orRefuse(
                Optional.of(record).filter(key -> reaches(key, UPDATE)),
                () -> reaches(record, READ),
                nounOf(record.resource()),
                record.id());
    }

    public FileDetails add(RecordKey record, Arrived arrived) {
        requireWritable(record);
        Caller caller = currentUser.get();
        long size = arrived.content().blob().size();
        requireRoom(size);
        changeSets.begin(ChangeKind.CREATE, "Added the file " + arrived.name());
        long id = repository.add(new NewFile(
                record,
                arrived.name(),
                arrived.type(),
                size,
                arrived.content().blob().hash(),
                caller.isSystem() ? null : caller.userId(),
                clock.instant()));
        blobs.keep(arrived.content());
        return repository.findUnscoped(id).orElseThrow();
    }

    /** The record's files, the newest first; those in the trash where the filter says {@code in:trash}. */
    public Page<FileDetails> page(RecordKey record, PageRequest request) {
        if (!reaches(record, READ)) {
            throw Reach.absent(nounOf(record.resource()), record.id());
        }
        return pages.page(
                FileCatalogue.of(record),
                currentUser.get().access(record.resource(), READ),
                viewpoints.current(),
                request,
                FileRepository.SHAPE);
    }

    /** A file outside the trash. */
    public FileDetails get(long id) {
        return reachable(id, READ).filter(file -> !file.inTrash()).orElseThrow(() -> Reach.absent(NOUN, id));
    }

    /** Where the bytes lie. */
    public Path content(FileDetails file) {
        Path path = blobs.path(file.sha256());
        if (path.toFile().length() != file.size()) {
            LOG.errorf("The content %s of file %d is missing or damaged", file.sha256(), file.id());
            throw new UnavailableException(
                    "The content of this file is not on the server's disk. An administrator can restore it from a backup.",
                    RETRY_SECONDS,
                    null);
        }
        return path;
    }

    public FileDetails rename(long id, Integer expectedVersion, UnaryOperator<FileFields> change) {
        FileDetails file = forWrite(id, UPDATE, false);
        FileFields typed = change.apply(new FileFields(file.name(), null));
        Versions.check(expectedVersion, typed.version(), file.version());
        String name = cleanName(typed.name());
        if (!name.equals(file.name())) {
            changeSets.begin(ChangeKind.EDIT, "Renamed the file " + file.name() + " to " + name);
            repository.rename(file, name, clock.instant());
        }
        return repository.findUnscoped(id).orElseThrow();
    }

    public void trash(long id, Integer expectedVersion) {
        FileDetails file = forWrite(id, UPDATE, false);
        Versions.check(expectedVersion, null, file.version());
        changeSets.begin(ChangeKind.DELETE, "Trashed the file " + file.name());
        repository.moveToTrash(file, clock.instant());
    }

    /** Takes the file out of the trash; one that isn't there is left as it is. */
    public FileDetails restore(long id) {
        FileDetails file = forWrite(id, UPDATE, true);
        if (file.inTrash()) {
            changeSets.begin(ChangeKind.RESTORE, "Restored the file " + file.name());
            repository.restore(file, clock.instant());
        }
        return repository.findUnscoped(id).orElseThrow();
    }

    /** Removes the file from the record for good; only undoing the change set brings it back. */
    public void deletePermanently(long id, Integer expectedVersion) {
        FileDetails file = forWrite(id, MANAGE, true);
        Versions.check(expectedVersion, null, file.version());
        changeSets.begin(ChangeKind.DELETE, "Deleted the file " + file.name());
        repository.deletePermanently(file);
    }

    private void requireRoom(long size) {
        long used = repository.lockUsedBytes();
        if (used + size > config.quotaBytes()) {
            throw new ConflictException(
                    "quota_exceeded",
                    "All files together may take " + config.quotaBytes() + " bytes; " + used
                            + " are taken and this file has " + size
                            + ". Delete files for good, or ask an administrator to raise CRM_FILES_QUOTA_BYTES.");
        }
    }

    private String cleanName(String typed) {
        FieldChecks checks = new FieldChecks();
        checks.requiredText("name", typed, 255);
        checks.throwIfAny();
        String name = FileUploads.name(typed, "");
        checks.requiredText("name", name, 255);
        checks.throwIfAny();
        types.requireHarmlessName(name);
        return name;
    }

    private FileDetails forWrite(long id, Action action, boolean trashToo) {
        FileDetails file = Reach.orRefuse(
                reachable(id, action),
                () -> reachable(id, READ).filter(found -> !found.inTrash()).isPresent(),
                NOUN,
                id);
        FileDetails locked = repository.lock(file);
        if (locked.inTrash() && !trashToo) {
            throw Reach.absent(NOUN, id);
        }
        return locked;
    }

    private Optional<FileDetails> reachable(long id, Action action) {
        return repository.findUnscoped(id).filter(file -> reaches(FileRepository.recordOf(file), action));
    }

    private boolean reaches(RecordKey record, Action action) {
        return repository.reaches(currentUser.get().access(record.resource(), action), record);
    }

    private static String nounOf(ResourceType resource) {
        return switch (resource) {
            case PEOPLE -> "person";
            case ORGANISATIONS -> "organisation";
            case INTERACTIONS -> "interaction";
            case TASKS -> "task";
            default -> throw new IllegalArgumentException(resource + " have no files");
        };
    }
}
