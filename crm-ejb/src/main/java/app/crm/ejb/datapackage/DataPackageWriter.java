package app.crm.ejb.datapackage;

import app.crm.ejb.affiliations.AffiliationService;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.UnavailableException;
import app.crm.ejb.files.Files;
import app.crm.ejb.interactions.InteractionService;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.records.EditableRecords;
import app.crm.ejb.tasks.TaskService;
import app.crm.ejb.timeline.TimelineRequest;
import app.crm.ejb.timeline.TimelineService;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.files.FileCatalogue;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.FileRepository;
import app.crm.persistence.files.RecordKey;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.query.CountMode;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.records.StoredRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a data package, page by page: its size costs no memory. Runs as the product itself. */
@ApplicationScoped
public class DataPackageWriter {

    private static final int RETRY_SECONDS = 60;

    @Inject
    PersonRepository people;

    @Inject
    AffiliationService affiliations;

    @Inject
    InteractionService interactions;

    @Inject
    TaskService tasks;

    @Inject
    TimelineService timeline;

    @Inject
    Files files;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    ObjectMapper json;

    void write(long personId, Path target) {
        try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(target))) {
            PackageZip parts = new PackageZip(zip, json);
            parts.object("person.json", person(personId));
            parts.list("affiliations.json", sink -> each(affiliations, personId, sink));
            parts.list("interactions.json", sink -> each(interactions, personId, sink));
            parts.list("tasks.json", sink -> each(tasks, personId, sink));
            parts.list("history.json", sink -> history(personId, sink));
            attach(parts, new RecordKey(ResourceType.PEOPLE, personId));
            each(interactions, personId, found -> attach(parts, new RecordKey(ResourceType.INTERACTIONS, found.id())));
            each(tasks, personId, found -> attach(parts, new RecordKey(ResourceType.TASKS, found.id())));
        } catch (IOException | UncheckedIOException failure) {
            throw new UnavailableException(
                    "The package could not be written: the server's disk is full, or a file is missing.",
                    RETRY_SECONDS,
                    failure);
        }
    }

    private Object person(long personId) {
        return people.find(resource -> AccessPredicate.unrestricted(), personId)
                .orElseThrow(() -> new NotFoundException(ResourceType.PEOPLE, personId));
    }

    /** Those in the trash too: they are kept, so they are told of. */
    private static <D extends StoredRecord> void each(
            EditableRecords<?, D> records, long personId, Consumer<? super D> sink) {
        for (String filter : List.of("person:" + personId, "person:" + personId + " in:trash")) {
            walk(cursor -> records.page(request(filter, cursor)), sink);
        }
    }

    private void history(long personId, Consumer<Object> sink) {
        walk(
                cursor -> timeline.ofPerson(
                        personId, new TimelineRequest("change", null, null, PageRequest.MAX_LIMIT, cursor)),
                sink);
    }

    private void attach(PackageZip parts, RecordKey record) {
        walk(cursor -> filesOf(record, cursor), file -> add(parts, file));
    }

    /** Whether their record is in the trash or not. */
    private Page<FileDetails> filesOf(RecordKey record, String cursor) {
        return pages.page(
                FileCatalogue.of(record),
                AccessPredicate.unrestricted(),
                viewpoints.current(),
                request(null, cursor),
                FileRepository.SHAPE);
    }

    private void add(PackageZip parts, FileDetails file) {
        parts.file("files/" + file.id() + "-" + file.name(), files.content(file));
    }

    private static PageRequest request(String filter, String cursor) {
        return new PageRequest(filter, null, PageRequest.MAX_LIMIT, cursor, CountMode.NONE);
    }

    private static <T> void walk(Function<String, Page<T>> pages, Consumer<? super T> sink) {
        String cursor = null;
        do {
            Page<T> page = pages.apply(cursor);
            page.items().forEach(sink);
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
