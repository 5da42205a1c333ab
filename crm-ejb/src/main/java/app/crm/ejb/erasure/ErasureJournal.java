package app.crm.ejb.erasure;

import app.crm.persistence.erasure.ErasedPerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The list of erasures outside the database, {@code erasures.jsonl} in the data folder: one line per person, by number. A
 * restored backup doesn't know of erasures made after it; this file does, and is therefore never restored.
 */
@ApplicationScoped
public class ErasureJournal {

    private static final Logger LOG = Logger.getLogger(ErasureJournal.class);
    private static final String NAME = "erasures.jsonl";

    @Inject
    @ConfigProperty(name = "crm.data.dir", defaultValue = "data")
    String dataFolder;

    @Inject
    ObjectMapper json;

    protected ErasureJournal() {}

    ErasureJournal(Path dataFolder, ObjectMapper json) {
        this.dataFolder = dataFolder.toString();
        this.json = json;
    }

    /** All lines; a last one that a crash cut short is left out, since the database holds it. */
    synchronized List<ErasedPerson> read() {
        Path file = file();
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ErasedPerson> people = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                parse(line, people);
            }
            return people;
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of erasures can't be read: " + file, failure);
        }
    }

    /** Adds lines and waits until they are on disk. */
    synchronized void append(List<ErasedPerson> people) {
        try {
            StringBuilder lines = new StringBuilder(endsWithinALine() ? "\n" : "");
            for (ErasedPerson person : people) {
                lines.append(json.writeValueAsString(person)).append('\n');
            }
            Files.createDirectories(file().getParent());
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of erasures can't be written: " + file(), failure);
        }
    }

    private boolean endsWithinALine() throws IOException {
        Path file = file();
        return Files.exists(file)
                && !Files.readString(file).isEmpty()
                && !Files.readString(file).endsWith("\n");
    }

    private void parse(String line, List<ErasedPerson> people) {
        try {
            if (!line.isBlank()) {
                people.add(json.readValue(line, ErasedPerson.class));
            }
        } catch (IOException cutShort) {
            LOG.warnf("A line of %s is not complete: %s", file(), cutShort.getMessage());
        }
    }

    private Path file() {
        return Path.of(dataFolder).toAbsolutePath().resolve(NAME);
    }
}
