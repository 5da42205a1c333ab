package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files on records over HTTP, from the upload to the undo of their deletion. */
class FilesIT {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] PDF = "%PDF-1.7\nplan".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = HexFormat.of().parseHex("7f454c460201010000000000000000000200");

    private final Api admin = Api.admin();

    @Test
    void aFileIsHungOnAPersonAndReadBack() {
        long person = person(admin);
        Answer added = admin.upload("people/" + person + "/files", "plan.pdf", PDF, Map.of())
                .expect(201);

        JsonNode file = added.json();
        assertThat(added.header("Location")).endsWith("/api/v1/files/" + added.id());
        assertThat(file.path("contentType").asText()).isEqualTo("application/pdf");
        assertThat(file.path("size").asInt()).isEqualTo(PDF.length);
        assertThat(file.path("sha256").asText()).hasSize(64);
        assertThat(file.at("/uploadedBy/name").asText()).isNotEmpty();
        assertThat(admin.get("people/" + person + "/files").expect(200).items("name"))
                .containsExactly("plan.pdf");

        Answer read = admin.get("files/" + added.id()).expect(200);
        assertThat(read.text()).isEqualTo(new String(PDF, StandardCharsets.UTF_8));
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf");
        assertThat(read.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(read.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(read.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aFileIsFoundByItsNameByWhoSeesItsRecord() {
        long team = Colleagues.team();
        Api user = Colleagues.user("user", team);
        long person = person(user);
        String word = "zinnia" + UUID.randomUUID().toString().substring(0, 8);
        long file = user.upload("people/" + person + "/files", word + "_factsheet.pdf", PDF, Map.of())
                .expect(201)
                .id();

        JsonNode hit =
                user.get("search?types=file&q=" + word).expect(200).json().at("/hits/0");

        assertThat(hit.path("type").asText()).isEqualTo("file");
        assertThat(hit.path("id").asLong()).isEqualTo(file);
        assertThat(hit.at("/record/type").asText()).isEqualTo("person");
        assertThat(hit.at("/record/id").asLong()).isEqualTo(person);
        assertThat(hit.path("title").asText()).isEqualTo(word + "_factsheet.pdf");
        assertThat(hits(user, "suggest?q=" + word)).isEqualTo(1);
        assertThat(hits(user, "?types=person&q=" + word)).isZero();
        assertThat(hits(Colleagues.user("user", Colleagues.team()), "?q=" + word))
                .isZero();
        user.delete("files/" + file).expect(204);
        assertThat(hits(user, "?q=" + word)).isZero();
        admin.get("search/index")
                .expect(200)
                .json()
                .forEach(state -> assertThat(state.path("missing").asLong()
                                + state.path("orphaned").asLong())
                        .as(state.toString())
                        .isZero());
        assertThat(admin.get("search/index").text()).contains("\"file_people\"", "\"file_tasks\"");
    }

    private static int hits(Api api, String query) {
        return api.get("search" + (query.startsWith("?") ? "" : "/") + query)
                .expect(200)
                .json()
                .path("hits")
                .size();
    }

    @Test
    void partsAndUnchangedFilesAreNotSentWhole() {
        long file = added(person(admin), "plan.pdf", PDF);

        Answer part = admin.with("Range", "bytes=1-3").get("files/" + file).expect(206);
        assertThat(part.text()).isEqualTo("PDF");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/" + PDF.length);
        admin.with("Range", "bytes=500-").get("files/" + file).expect(416);
        admin.with("If-None-Match", "\"0\"").get("files/" + file).expect(304);
        Answer other = admin.with("Range", "bytes=1-3")
                .with("If-Range", "\"9\"")
                .get("files/" + file)
                .expect(200);
        assertThat(other.text()).hasSize(PDF.length);
    }

    @Test
    void onlyPicturesAndPdfAreShownInTheBrowser() {
        long person = person(admin);
        long picture = added(person, "photo.png", PNG);
        long page =
                added(person, "photo2.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        long drawing = added(
                person,
                "photo3.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));

        assertThat(admin.get("files/" + picture + "?inline=true").expect(200).header("Content-Disposition"))
                .startsWith("inline; ");
        admin.get("files/" + page + "?inline=true").expectProblem(400, "invalid");
        admin.get("files/" + drawing + "?inline=true").expectProblem(400, "invalid");
        Answer download = admin.get("files/" + page).expect(200);
        assertThat(download.header("Content-Type")).startsWith("text/html");
        assertThat(download.header("Content-Disposition")).startsWith("attachment; ");
    }

    @Test
    void badFilesAreRefusedAndLeaveNothing() {
        String files = "people/" + person(admin) + "/files";

        admin.upload(files, "photo.png", PROGRAM, Map.of()).expectProblem(415, "forbidden_file_type");
        admin.upload(files, "invoice.pdf.exe", PDF, Map.of()).expectProblem(415, "forbidden_file_type");
        assertThat(admin.upload(files, "empty.pdf", new byte[0], Map.of())
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("file:empty_file");
        admin.upload(files, "large.pdf", new byte[3_000_000], Map.of()).expectProblem(413, "too_large");
        admin.post(files, Map.of("file", "x")).expectProblem(415, "unsupported_media_type");
        assertThat(admin.get(files).expect(200).items("name")).isEmpty();
    }

    @Test
    void allFilesTogetherHaveALimit() {
        long person = person(admin);
        byte[] large = new byte[1_900_000];
        Answer refused = null;
        for (int count = 0; count < 4 && refused == null; count++) {
            Answer answer = admin.upload("people/" + person + "/files", "large.bin", large, Map.of());
            refused = answer.status() == 201 ? null : answer;
        }

        assertThat(refused).isNotNull();
        refused.expectProblem(409, "quota_exceeded");
        admin.delete("people/" + person + "?permanent=true").expect(204);
        added(person(admin), "large.bin", large);
    }

    @Test
    void aNameIsNeverAPathNorAHeader() {
        long person = person(admin);
        Map<String, String> names = Map.of(
                "../../../etc/passwd.txt", "passwd.txt",
                "C:\\\\temp\\\\notes.txt", "notes.txt",
                "..", "file.txt");

        names.forEach((sent, kept) -> {
            JsonNode file = admin.upload(
                            "people/" + person + "/files", sent, "text".getBytes(StandardCharsets.UTF_8), Map.of())
                    .expect(201)
                    .json();
            assertThat(file.path("name").asText()).isEqualTo(kept);
        });
        long file = added(person, "a.txt", "text".getBytes(StandardCharsets.UTF_8));
        admin.patch("files/" + file, Map.of("name", "b\r\nSet-Cookie: x=1\".txt"))
                .expect(200);
        Answer read = admin.get("files/" + file).expect(200);
        assertThat(read.header("Set-Cookie")).isNull();
        assertThat(read.header("Content-Disposition")).contains("filename=\"bSet-Cookie: x=1_.txt\"");
    }

    @Test
    void aFileIsRenamedTrashedRestoredAndUndone() {
        long person = person(admin);
        long file = added(person, "plan.pdf", PDF);

        Answer renamed = admin.with("If-Match", "\"0\"")
                .patch("files/" + file, Map.of("name", "plan 2.pdf"))
                .expect(200);
        assertThat(renamed.json().path("version").asInt()).isEqualTo(1);
        admin.with("If-Match", "\"0\"")
                .patch("files/" + file, Map.of("name", "x"))
                .expectProblem(412, "stale_version");
        admin.patch("files/" + file, Map.of("name", "plan.exe")).expectProblem(415, "forbidden_file_type");
        admin.patch("files/" + file, Map.of("name", " ")).expectProblem(400, "invalid");
        admin.patch("files/" + file, Map.of("size", 1)).expectProblem(400, "unknown_field");

        String trashing = admin.delete("files/" + file).expect(204).header("X-Change-Set");
        admin.get("files/" + file).expectProblem(404, "not_found");
        assertThat(admin.get("people/" + person + "/files?filter=in:trash").items("id"))
                .containsExactly(Long.toString(file));
        admin.post("files/" + file + "/restore", Map.of()).expect(200);
        admin.get("files/" + file).expect(200);
        admin.delete("files/" + file).expect(204);
        String gone =
                admin.delete("files/" + file + "?permanent=true").expect(204).header("X-Change-Set");
        assertThat(trashing).isNotNull();

        admin.post("change-sets/" + gone + "/undo", Map.of()).expect(200);
        admin.post("files/" + file + "/restore", Map.of()).expect(200);
        assertThat(admin.get("files/" + file).expect(200).text()).startsWith("%PDF");
        assertThat(admin.get("change-sets?resource=people&recordId=" + person).items("summary"))
                .anyMatch(summary -> summary.equals("Renamed the file plan.pdf to plan 2.pdf"));
    }

    @Test
    void whoDoesNotReachTheRecordDoesNotReachItsFiles() {
        Long team = Colleagues.team();
        Api owner = Colleagues.user("user", team);
        Api reader = Colleagues.user("viewer", team);
        Api stranger = Colleagues.user("user", Colleagues.team());
        long person = person(owner);
        long file = owner.upload("people/" + person + "/files", "plan.pdf", PDF, Map.of())
                .expect(201)
                .id();

        reader.get("files/" + file).expect(200);
        reader.upload("people/" + person + "/files", "mine.pdf", PDF, Map.of()).expectProblem(403, "forbidden");
        reader.delete("files/" + file).expectProblem(403, "forbidden");
        stranger.get("files/" + file).expectProblem(404, "not_found");
        stranger.get("people/" + person + "/files").expectProblem(404, "not_found");
        stranger.upload("people/" + person + "/files", "x.pdf", PDF, Map.of()).expectProblem(404, "not_found");
        stranger.patch("files/" + file, Map.of("name", "x.pdf")).expectProblem(404, "not_found");
        stranger.delete("files/" + file).expectProblem(404, "not_found");
        owner.delete("people/" + person).expect(204);
        owner.get("files/" + file).expectProblem(404, "not_found");
        Api.anonymous().get("files/" + file).expectProblem(401, "unauthenticated");
    }

    @Test
    void interactionsAndTasksHaveFilesToo() {
        long person = person(admin);
        long meeting = admin.post("interactions", Map.of("title", "Met", "personIds", List.of(person)))
                .expect(201)
                .id();
        long task = admin.post("tasks", Map.of("title", "Send it")).expect(201).id();

        long slides = admin.upload("interactions/" + meeting + "/files", "slides.pdf", PDF, Map.of())
                .expect(201)
                .id();
        admin.upload("tasks/" + task + "/files", "draft.pdf", PDF, Map.of()).expect(201);

        JsonNode attachments =
                admin.get("interactions/" + meeting).expect(200).json().path("attachments");
        assertThat(attachments.findValuesAsText("name")).containsExactly("slides.pdf");
        assertThat(attachments.at("/0/id").asLong()).isEqualTo(slides);
        assertThat(admin.get("tasks/" + task + "/files").items("name")).containsExactly("draft.pdf");
        admin.delete("files/" + slides).expect(204);
        assertThat(admin.get("interactions/" + meeting).json().path("attachments"))
                .isEmpty();
        admin.get("tasks/999999999/files").expectProblem(404, "not_found");
    }

    @Test
    void theSameUploadWithOneKeyHangsOneFile() {
        long person = person(admin);
        Api once = admin.with("Idempotency-Key", UUID.randomUUID().toString());

        long first = once.upload("people/" + person + "/files", "plan.pdf", PDF, Map.of())
                .expect(201)
                .id();
        long second = once.upload("people/" + person + "/files", "plan.pdf", PDF, Map.of())
                .expect(201)
                .id();

        assertThat(second).isEqualTo(first);
        assertThat(admin.get("people/" + person + "/files").items("id")).isEqualTo(List.of(Long.toString(first)));
    }

    private long added(long person, String name, byte[] content) {
        return admin.upload("people/" + person + "/files", name, content, Map.of())
                .expect(201)
                .id();
    }

    private static long person(Api api) {
        return api.post("people", Map.of("firstName", "Ada", "lastName", "File " + UUID.randomUUID()))
                .expect(201)
                .id();
    }
}
