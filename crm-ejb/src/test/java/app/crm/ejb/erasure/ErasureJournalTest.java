package app.crm.ejb.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.erasure.ErasedPerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of erasures outside the database. */
class ErasureJournalTest {

    private static final ErasedPerson FIRST = new ErasedPerson(7, Instant.parse("2026-01-02T03:04:05.123456Z"));
    private static final ErasedPerson SECOND = new ErasedPerson(8, Instant.parse("2026-01-03T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadBackToTheMicrosecond() {
        journal().append(List.of(FIRST));
        journal().append(List.of(SECOND));

        assertThat(journal().read()).containsExactly(FIRST, SECOND);
    }

    @Test
    void withoutAFileNobodyWasErased() {
        assertThat(journal().read()).isEmpty();
    }

    @Test
    void aLineThatACrashCutShortSpoilsNoOther() throws IOException {
        journal().append(List.of(FIRST));
        Files.writeString(folder.resolve("erasures.jsonl"), "{\"personId\":8,\"pers", StandardOpenOption.APPEND);

        journal().append(List.of(SECOND));

        assertThat(journal().read()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theFileNamesNobody() throws IOException {
        journal().append(List.of(FIRST));

        assertThat(Files.readString(folder.resolve("erasures.jsonl")))
                .matches("\\{\"personId\":7,\"createdAt\":[^,]*}\\n");
    }

    private ErasureJournal journal() {
        return new ErasureJournal(folder, new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}
