package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.blobs.StoredBlob;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.UnavailableException;
import app.crm.ejb.imports.csv.EncodingDetector;
import app.crm.ejb.imports.csv.TextEncoding;
import app.crm.ejb.imports.csv.UnreadableFile;
import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.ColumnMapping;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.StoredFile;
import app.crm.persistence.values.FileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes files in. No transaction is open while bytes arrive and are looked at: that takes as long as the file is large. */
@ApplicationScoped
public class ImportUploads {

    private static final Logger LOG = Logger.getLogger(ImportUploads.class);
    private static final int RETRY_SECONDS = 60;

    @Inject
    BlobStore blobs;

    @Inject
    ImportService service;

    @Inject
    ImportRunService runs;

    @Inject
    ImportJson json;

    @Inject
    CurrentUser currentUser;

    @Inject
    ImportsConfig config;

    /**
     * Keeps the file and says what it seems to hold.
     *
     * @param resource what the rows are, such as {@code people}
     * @param options JSON, or null
     */
    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails analyse(String fileName, InputStream content, String resource, String options) {
        return service.add(receive(fileName, content, resource, json.options(options)));
    }

    /** As {@link #analyse}, and starts the run at once, with the suggested mapping unless the options have one. */
    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails analyseAndRun(String fileName, InputStream content, String resource, String options) {
        ImportOptions wanted = json.options(options);
        return runs.addAndRun(receive(fileName, content, resource, wanted), wanted);
    }

    private NewUpload receive(String fileName, InputStream content, String resource, ImportOptions options) {
        ImportTarget target = target(resource);
        ImportPlanner.requireImport(target, currentUser.get());
        SourceFile.Hints hints =
                new SourceFile.Hints(encoding(options.encoding()), delimiter(options.delimiter()), options.sheet());
        StoredBlob blob = blobs.put(content, config.maxBytes());
        try {
            FileAnalysis analysis = analysis(blob, target, hints);
            StoredFile file = new StoredFile(FileName.of(fileName, "upload.csv"), blob.hash(), blob.size());
            return upload(target, file, analysis, options);
        } catch (IOException failure) {
            LOG.errorf(failure, "The uploaded file %s could not be read back", blob.hash());
            throw new UnavailableException("The uploaded file could not be read back.", RETRY_SECONDS, failure);
        }
    }

    private NewUpload upload(ImportTarget target, StoredFile file, FileAnalysis analysis, ImportOptions options) {
        ImportFields fields = service.offered(target);
        List<SourceColumn> columns = analysis.columns();
        Optional<ImportJson.Remembered> remembered =
                options.mapping() == null ? service.remembered(target, FileShape.of(columns)) : Optional.empty();
        Map<String, AmountUnit> units =
                remembered.map(ImportJson.Remembered::units).orElse(Map.of());
        if (options.units() != null) {
            units = UnitAnswers.checked(columns, options.units());
        }
        if (options.mapping() != null) {
            Map<String, String> given = ColumnMapping.checked(fields, columns, options.mapping());
            return new NewUpload(new ImportSource(target, columns, given, units), file, analysis, "given");
        }
        Map<String, String> mapping = remembered
                .map(said -> ColumnMapping.remembered(fields, columns, said.mapping()))
                .orElseGet(() -> ColumnMapping.suggested(columns));
        String source = remembered.isPresent() ? "remembered" : "suggested";
        return new NewUpload(new ImportSource(target, columns, mapping, units), file, analysis, source);
    }

    private FileAnalysis analysis(StoredBlob blob, ImportTarget target, SourceFile.Hints hints) throws IOException {
        try {
            boolean counting = blob.size() <= config.countBytes();
            return FileAnalysis.of(blobs.path(blob.hash()), service.offered(target), hints, counting);
        } catch (UnreadableFile refused) {
            if (!service.isKept(blob.hash())) {
                blobs.delete(blob.hash());
            }
            throw refused;
        }
    }

    private static ImportTarget target(String resource) {
        return ImportTarget.of(resource == null ? "" : resource.strip())
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        resource == null || resource.isBlank() ? "required" : "invalid_value",
                        "Say what the rows are: " + String.join(", ", ImportTarget.paths()) + "."));
    }

    private static TextEncoding encoding(String label) {
        return label == null
                ? null
                : TextEncoding.of(label)
                        .orElseThrow(() -> new InvalidException(
                                "encoding", "invalid_value", "Give one of " + EncodingDetector.known() + "."));
    }

    private static String delimiter(String delimiter) {
        String used = delimiter != null && delimiter.equalsIgnoreCase("TAB") ? "\t" : delimiter;
        if (used != null
                && (used.length() != 1
                        || used.charAt(0) == '"'
                        || used.isBlank() && !used.equals("\t")
                        || Character.isLetterOrDigit(used.charAt(0))
                        || "\r\n".contains(used))) {
            throw new InvalidException("delimiter", "invalid_value", "Give one character, such as ; or TAB.");
        }
        return used;
    }
}
