package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that an administrator defines, from the definition to the values in records, lists and files. */
class CustomFieldsIT {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String CHOICES = """
            [{"code":"gold","labels":{"fr":"Or","en":"Gold"}},{"code":"silver","labels":{"fr":"Argent","en":"Silver"}}]""";

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    /** A required field would stand in the way of every other test. */
    @AfterEach
    void makeNothingRequired() {
        api.get("custom-fields").json().path("items").forEach(field -> {
            if (field.path("required").asBoolean()) {
                api.patch("custom-fields/" + field.path("id").asLong(), Map.of("required", false))
                        .expect(200);
            }
        });
    }

    private static String key() {
        return "field" + System.nanoTime() % 1_000_000_000 + "x" + COUNT.incrementAndGet();
    }

    private static Answer define(String resource, String key, String type, String more) {
        return api.post("custom-fields", """
                {"resource":"%s","key":"%s","type":"%s","labels":{"fr":"Champ %s","en":"Field %s"}%s}""".formatted(resource, key, type, key, key, more))
                .expect(201);
    }

    private static long person(String key, String value) {
        return api.post("people", "{\"lastName\":\"Custom\",\"custom\":{\"%s\":%s}}".formatted(key, value))
                .expect(201)
                .id();
    }

    private static JsonNode custom(String path) {
        return api.get(path).expect(200).json().path("custom");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Nested
    class Defining {

        @Test
        void definesChangesAndRefusesAStaleWrite() {
            String key = key();
            Answer created = define("people", key, "choice", ",\"choices\":" + CHOICES);

            assertThat(created.header("ETag")).isEqualTo("\"0\"");
            assertThat(created.header("X-Change-Set")).matches("\\d+");
            JsonNode field = api.get("custom-fields/" + created.id()).json();
            assertThat(field.path("labels").path("fr").asText()).isEqualTo("Champ " + key);
            assertThat(field.path("choices").get(1).path("labels").path("en").asText())
                    .isEqualTo("Silver");
            assertThat(field.path("sortable").asBoolean()).isTrue();
            Api first = api.with("If-Match", "\"0\"");
            first.patch("custom-fields/" + created.id(), "{\"labels\":{\"en\":\"Tier\"}}")
                    .expect(200);
            first.patch("custom-fields/" + created.id(), "{\"position\":3}").expectProblem(412, "stale_version");
            assertThat(api.get("custom-fields?resource=people").items("key")).contains(key);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"resource\":\"tags\"|resource:unknown_resource",
                    "\"key\":\"Über\"|key:invalid_key",
                    "\"key\":\"a'; drop table person; --\"|key:invalid_key",
                    "\"key\":\"1a\"|key:invalid_key",
                    "\"labels\":{\"fr\":\"x\"}|labels.en:required",
                    "\"type\":\"choice\"|choices:required",
                    "\"choices\":[{\"code\":\"a\",\"labels\":{\"fr\":\"a\",\"en\":\"a\"}}]|choices:no_choices",
                    "\"type\":\"choice\",\"choices\":[{\"code\":\"A b\",\"labels\":{\"fr\":\"a\",\"en\":\"a\"}}]|choices[0].code:invalid_code",
                    "\"type\":\"user\",\"sortable\":true|sortable:no_order",
                    "\"position\":-1|position:out_of_range",
                    "\"type\":\"colour\"|type:invalid_value"
                })
        void namesWhatIsWrong(String part, String error) {
            StringBuilder body = new StringBuilder("{" + part);
            Map.of(
                            "resource",
                            "\"people\"",
                            "key",
                            "\"" + key() + "\"",
                            "type",
                            "\"text\"",
                            "labels",
                            "{\"fr\":\"x\",\"en\":\"x\"}")
                    .forEach((name, value) -> {
                        if (!part.contains("\"" + name + "\":")
                                || name.equals("labels") && !part.startsWith("\"labels\"")) {
                            body.append(",\"").append(name).append("\":").append(value);
                        }
                    });

            assertThat(api.post("custom-fields", body + "}").expect(400).errors())
                    .contains(error);
        }

        @Test
        void refusesAKeyTwiceEvenAfterItsRemoval() {
            String key = key();
            long id = define("people", key, "text", "").id();
            api.delete("custom-fields/" + id).expect(204);

            Answer refused = api.post("custom-fields", """
                    {"resource":"people","key":"%s","type":"number","labels":{"fr":"x","en":"x"}}""".formatted(
                            key.toUpperCase(java.util.Locale.ROOT).replaceFirst("F", "f")));

            assertThat(refused.expectProblem(409, "already_exists").errors()).containsExactly("key:already_exists");
        }

        @Test
        void isForAdministratorsAndReadByAll() {
            Api user = Colleagues.user("user", Colleagues.team());
            long id = define("people", key(), "text", "").id();

            user.get("custom-fields/" + id).expect(200);
            user.post("custom-fields", "{}").expectProblem(403, "forbidden");
            user.patch("custom-fields/" + id, "{\"active\":false}").expectProblem(403, "forbidden");
            user.delete("custom-fields/" + id).expectProblem(403, "forbidden");
        }

        @Test
        void buildsAnIndexForAFieldThatListsAskFor() throws InterruptedException {
            long id = define("people", key(), "number", "").id();
            long plain = define("people", key(), "text", ",\"filterable\":false,\"sortable\":false")
                    .id();

            assertThat(indexOf(id)).isEqualTo("ready");
            assertThat(api.get("custom-fields/" + plain).json().path("index").asText())
                    .isEqualTo("none");
            api.patch("custom-fields/" + id, "{\"filterable\":false,\"sortable\":false}")
                    .expect(200);
            for (int tries = 0;
                    tries < 300
                            && !"none"
                                    .equals(api.get("custom-fields/" + id)
                                            .json()
                                            .path("index")
                                            .asText());
                    tries++) {
                Thread.sleep(100);
            }
            assertThat(api.get("custom-fields/" + id).json().path("index").asText())
                    .isEqualTo("none");
        }

        private String indexOf(long id) throws InterruptedException {
            String index = "";
            for (int tries = 0; tries < 300 && !index.equals("ready"); tries++) {
                index = api.get("custom-fields/" + id).json().path("index").asText();
                Thread.sleep(100);
            }
            return index;
        }
    }

    @Nested
    class Storing {

        static Stream<Map.Entry<String, String>> records() {
            return Stream.of(
                    Map.entry("people", "{\"lastName\":\"Custom\",%s}"),
                    Map.entry("organisations", "{\"name\":\"Custom\",%s}"),
                    Map.entry("tasks", "{\"title\":\"Custom\",%s}"),
                    Map.entry("interactions", "{\"title\":\"Custom\",\"personIds\":[PERSON],%s}"),
                    Map.entry("affiliations", "{\"personId\":PERSON,\"organisationId\":ORGANISATION,%s}"));
        }

        @ParameterizedTest
        @org.junit.jupiter.params.provider.MethodSource("records")
        void mergesValuesPerKeyOnAllFiveResources(Map.Entry<String, String> kind) {
            String text = key();
            String number = key();
            define(kind.getKey(), text, "text", "");
            define(kind.getKey(), number, "number", "");
            String body = kind.getValue()
                    .replace(
                            "PERSON",
                            Long.toString(
                                    api.post("people", "{\"lastName\":\"End\"}").id()))
                    .replace(
                            "ORGANISATION",
                            Long.toString(api.post("organisations", "{\"name\":\"End\"}")
                                    .id()))
                    .formatted("\"custom\":{\"%s\":\" Été \",\"%s\":12.50}".formatted(text, number));
            Answer created = api.post(kind.getKey(), body).expect(201);
            String path = kind.getKey() + "/" + created.id();

            assertThat(custom(path).path(text).asText()).isEqualTo("Été");
            assertThat(custom(path).path(number).decimalValue()).isEqualByComparingTo("12.5");
            Answer patched = api.with("If-Match", "\"0\"")
                    .patch(path, "{\"custom\":{\"%s\":null}}".formatted(number))
                    .expect(200);
            assertThat(patched.json().path("custom").has(number)).isFalse();
            assertThat(patched.json().path("custom").path(text).asText()).isEqualTo("Été");
            assertThat(api.get(kind.getKey() + "?filter=" + encoded("custom." + text + ":ete"))
                            .items("id"))
                    .containsExactly(Long.toString(created.id()));
            api.post("change-sets/" + patched.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);
            assertThat(custom(path).path(number).decimalValue()).isEqualByComparingTo("12.5");
        }

        @Test
        void tellsOfEachFieldInTheHistory() {
            String key = key();
            define("people", key, "text", "");
            long id = person(key, "\"a\"");
            String changeSet = api.patch("people/" + id, "{\"custom\":{\"%s\":\"b\"}}".formatted(key))
                    .header("X-Change-Set");

            JsonNode change = api.get("change-sets/" + changeSet + "/items")
                    .json()
                    .path("items")
                    .get(0)
                    .path("fields")
                    .get(0);

            assertThat(change.path("field").asText()).isEqualTo("custom." + key);
            assertThat(change.path("before").asText()).isEqualTo("a");
            assertThat(change.path("after").asText()).isEqualTo("b");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "number|\"12\"|invalid_number",
                    "date|\"2026-02-30\"|invalid_date",
                    "checkbox|\"yes\"|invalid_value",
                    "money|{\"amount\":\"1.234\",\"currency\":\"EUR\"}|invalid_amount",
                    "user|999999|unknown_user",
                    "url|\"javascript:alert(1)\"|invalid_website",
                    "text|7|invalid_value",
                    "choice|\"bronze\"|unknown_choice",
                    "multi-choice|[\"gold\",\"bronze\"]|unknown_choice"
                })
        void refusesAValueThatItsTypeIsNot(String type, String value, String code) {
            String key = key();
            define("people", key, type, type.contains("choice") ? ",\"choices\":" + CHOICES : "");

            Answer refused = api.post("people", "{\"email\":\"nobody\",\"custom\":{\"%s\":%s}}".formatted(key, value));

            assertThat(refused.expectProblem(400, "invalid").errors())
                    .contains("custom." + key + ":" + code, "email:invalid_email");
        }

        @Test
        void refusesAFieldThatNobodyDefined() {
            Answer refused = api.post("people", "{\"lastName\":\"x\",\"custom\":{\"nobodyDefinedThis\":1}}");

            assertThat(refused.expectProblem(400, "invalid").errors())
                    .containsExactly("custom.nobodyDefinedThis:unknown_custom_field");
            assertThat(api.post("people", "{\"lastName\":\"x\",\"custom\":\"x\"}")
                            .expect(400)
                            .errors())
                    .containsExactly("custom:invalid_value");
        }

        @Test
        void wantsARequiredValueOfNewRecordsAndLetsOldOnesBe() {
            String key = key();
            long id = define("people", key, "text", "").id();
            long old = api.post("people", "{\"lastName\":\"Old\"}").id();
            long filled = person(key, "\"x\"");
            api.patch("custom-fields/" + id, "{\"required\":true}").expect(200);

            assertThat(api.post("people", "{\"lastName\":\"New\"}").expect(400).errors())
                    .containsExactly("custom." + key + ":required");
            api.patch("people/" + old, "{\"jobTitle\":\"CIO\"}").expect(200);
            assertThat(api.patch("people/" + filled, "{\"custom\":{\"%s\":null}}".formatted(key))
                            .expect(400)
                            .errors())
                    .containsExactly("custom." + key + ":required");
        }
    }

    @Nested
    class Changing {

        @Test
        void refusesAnotherTypeWhileThereAreValues() {
            String key = key();
            long id = define("people", key, "text", "").id();
            long person = person(key, "\"x\"");

            Answer refused = api.patch("custom-fields/" + id, "{\"type\":\"number\"}");

            assertThat(refused.expectProblem(409, "custom_field_has_data")
                            .json()
                            .path("detail")
                            .asText())
                    .startsWith("1 records");
            assertThat(refused.errors()).containsExactly("type:custom_field_has_data", "type:invalid_number");
            api.patch("people/" + person, "{\"custom\":{\"%s\":null}}".formatted(key))
                    .expect(200);
            api.patch("custom-fields/" + id, "{\"type\":\"number\"}").expect(200);
            person(key, "5");
        }

        @Test
        void storesNoValueOfTheOldTypeWhileTheTypeChanges() {
            String key = key();
            long id = define("people", key, "text", "").id();
            List<CompletableFuture<Answer>> writes = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> number == 4
                            ? api.patch("custom-fields/" + id, "{\"type\":\"number\"}")
                            : api.post("people", "{\"lastName\":\"Race\",\"custom\":{\"%s\":\"x\"}}".formatted(key))))
                    .toList();
            List<Answer> answers = writes.stream().map(CompletableFuture::join).toList();

            boolean isNumber =
                    api.get("custom-fields/" + id).json().path("type").asText().equals("number");
            long stored =
                    answers.stream().filter(answer -> answer.status() == 201).count();
            assertThat(answers).allMatch(answer -> List.of(200, 201, 400, 409).contains(answer.status()));
            assertThat(isNumber ? stored : 0).isZero();
            assertThat(answers.get(4).status()).isEqualTo(isNumber ? 200 : 409);
        }

        @Test
        void renamesAChoiceInEveryRecordAndUndoesIt() {
            String key = key();
            long id = define("people", key, "multi-choice", ",\"choices\":" + CHOICES)
                    .id();
            long both = person(key, "[\"silver\",\"gold\"]");
            long one = person(key, "[\"silver\"]");
            assertThat(api.patch(
                                    "custom-fields/" + id,
                                    "{\"choices\":[{\"code\":\"gold\",\"labels\":{\"fr\":\"Or\",\"en\":\"Gold\"}}]}")
                            .expectProblem(409, "choice_in_use")
                            .errors())
                    .containsExactly("choices:choice_in_use");

            Answer renamed = api.post("custom-fields/" + id + "/choices/rename", Map.of("from", "silver", "to", "tin"))
                    .expect(200);

            assertThat(renamed.json().path("changed").asLong()).isEqualTo(2);
            assertThat(custom("people/" + both).path(key).toString()).isEqualTo("[\"gold\",\"tin\"]");
            assertThat(custom("people/" + one).path(key).toString()).isEqualTo("[\"tin\"]");
            assertThat(api.get("people?filter=" + encoded(key + ":tin")).items("id"))
                    .hasSize(2);
            api.post("change-sets/" + renamed.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);
            assertThat(custom("people/" + one).path(key).toString()).isEqualTo("[\"silver\"]");
            assertThat(api.get("custom-fields/" + id)
                            .json()
                            .path("choices")
                            .get(1)
                            .path("code")
                            .asText())
                    .isEqualTo("silver");
            assertThat(api.post("custom-fields/" + id + "/choices/rename", Map.of("from", "none", "to", "x"))
                            .expect(400)
                            .errors())
                    .containsExactly("from:unknown_choice");
        }

        @Test
        void keepsTheValuesOfARemovedFieldUntilItIsPurged() {
            String key = key();
            long id = define("people", key, "text", "").id();
            long person = person(key, "\"kept\"");

            String removal = api.delete("custom-fields/" + id).expect(204).header("X-Change-Set");

            assertThat(custom("people/" + person).has(key)).isFalse();
            api.get("people?filter=" + key + ":kept").expectProblem(400, "bad_filter");
            api.put("people/" + person, "{\"lastName\":\"Replaced\"}").expect(200);
            assertThat(api.get("custom-fields?removed=true").items("key")).contains(key);
            api.post("change-sets/" + removal + "/undo", "{}").expect(200);
            assertThat(custom("people/" + person).path(key).asText()).isEqualTo("kept");

            Answer purge = api.delete("custom-fields/" + id + "?permanent=true").expect(200);

            assertThat(purge.json().path("changed").asLong()).isEqualTo(1);
            api.get("custom-fields/" + id).expectProblem(404, "not_found");
            assertThat(custom("people/" + person).has(key)).isFalse();
            api.post("change-sets/" + purge.header("X-Change-Set") + "/undo", "{}")
                    .expect(200);
            assertThat(custom("people/" + person).path(key).asText()).isEqualTo("kept");
        }

        @Test
        void countsTheRecordsThatHaveAValue() {
            String key = key();
            long id = define("people", key, "text", "").id();
            person(key, "\"a\"");
            api.delete("people/" + person(key, "\"b\"")).expect(204);

            JsonNode used =
                    api.get("custom-fields/" + id + "/usage").expect(200).json();
            api.delete("custom-fields/" + id).expect(204);

            assertThat(used.path("records").asLong()).isEqualTo(2);
            assertThat(used.path("trashed").asLong()).isEqualTo(1);
            assertThat(api.get("custom-fields/" + id + "/usage").expect(200).json())
                    .isEqualTo(used);
        }

        @Test
        void letsAViewSayThatItsFieldIsGone() {
            String key = key();
            long field = define("people", key, "text", "").id();
            long view = api.post(
                            "views",
                            Map.of(
                                    "resource",
                                    "people",
                                    "name",
                                    key,
                                    "filter",
                                    key + ":x",
                                    "sort",
                                    "-" + key,
                                    "columns",
                                    List.of("fullName", "custom." + key),
                                    "group",
                                    "custom." + key))
                    .expect(201)
                    .id();
            assertThat(api.get("views/" + view).json().path("problems")).isEmpty();

            api.delete("custom-fields/" + field).expect(204);

            JsonNode problems = api.get("views/" + view).expect(200).json().path("problems");
            assertThat(problems)
                    .extracting(problem -> problem.path("field").asText())
                    .containsExactly("filter", "sort", "columns[1]", "group");
            assertThat(problems.get(0).path("position").asInt()).isZero();
            assertThat(problems.get(0).path("code").asText()).isEqualTo("bad_filter");
        }
    }

    @Nested
    class Listing {

        @Test
        void offersTheFieldWhereFiltersAreBuilt() {
            String key = key();
            define("organisations", key, "choice", ",\"choices\":" + CHOICES);

            JsonNode fields = api.get("query/fields?resource=organisations").json();

            JsonNode field = null;
            for (JsonNode each : fields.path("fields")) {
                field = each.path("name").asText().equals("custom." + key) ? each : field;
            }
            assertThat(field).isNotNull();
            assertThat(field.path("values").toString()).isEqualTo("[\"gold\",\"silver\"]");
            assertThat(field.path("custom").path("labels").path("fr").asText()).isEqualTo("Champ " + key);
            assertThat(fields.path("sorts").toString()).contains("custom." + key);
        }

        @ParameterizedTest
        @ValueSource(strings = {"KEY:>=10", "custom.KEY:2..5", "-KEY:*", "KEY:* NOT KEY:7", "KEY:>3 -lastName:None"})
        void givesTheSameRecordsInListCountAndExport(String template) {
            String key = key();
            define("people", key, "number", "");
            String name = "Same" + key;
            IntStream.range(0, 12)
                    .forEach(number -> api.post(
                            "people",
                            number % 4 == 3
                                    ? "{\"lastName\":\"%s\"}".formatted(name)
                                    : "{\"lastName\":\"%s\",\"custom\":{\"%s\":%d}}".formatted(name, key, number)));
            String filter = encoded("(" + template.replace("KEY", key) + ") lastName:" + name);

            Answer list = api.get("people?count=exact&limit=500&sort=id&filter=" + filter)
                    .expect(200);
            String file = api.get("people/export?format=csv&sort=id&columns=id,custom." + key + "&filter=" + filter)
                    .expect(200)
                    .text();

            assertThat(list.items("id")).isNotEmpty();
            assertThat(list.json().path("total").asInt())
                    .isEqualTo(list.items("id").size());
            assertThat(file.lines().skip(1).map(line -> line.split(",", -1)[0]).toList())
                    .isEqualTo(list.items("id"));
        }

        @Test
        void readsBackWhatItExported() throws InterruptedException {
            Map<String, String> values = new HashMap<>();
            Map.of(
                            "text",
                            "\"=1+1\"",
                            "number",
                            "-2.5",
                            "money",
                            "{\"amount\":\"1200.50\",\"currency\":\"CHF\"}",
                            "date",
                            "\"2026-01-31\"",
                            "checkbox",
                            "false",
                            "url",
                            "\"https://a.example/b\"",
                            "choice",
                            "\"gold\"",
                            "multi-choice",
                            "[\"gold\",\"silver\"]",
                            "user",
                            api.get("auth/me").json().path("id").asText())
                    .forEach((type, value) -> {
                        String key = key();
                        define("people", key, type, type.contains("choice") ? ",\"choices\":" + CHOICES : "");
                        values.put(key, value);
                    });
            String email = key().toLowerCase(java.util.Locale.ROOT) + "@custom.example";
            String body = String.join(
                    ",",
                    values.entrySet().stream()
                            .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                            .toList());
            long original = api.post("people", "{\"email\":\"%s\",\"custom\":{%s}}".formatted(email, body))
                    .expect(201)
                    .id();
            JsonNode stored = custom("people/" + original);
            String columns = "email,"
                    + String.join(
                            ",",
                            values.keySet().stream().map(key -> "custom." + key).toList());
            String file = api.get("people/export?format=csv&columns=" + columns + "&filter=id:" + original)
                    .expect(200)
                    .text();
            api.patch("people/" + original, "{\"custom\":null}").expect(200);

            Answer upload = api.upload(
                            "imports?run=true",
                            "custom.csv",
                            file.getBytes(StandardCharsets.UTF_8),
                            Map.of("resource", "people"))
                    .expect(202);
            String path = "imports/" + upload.id();
            for (int tries = 0;
                    tries < 300
                            && "running"
                                    .equals(api.get(path).json().path("status").asText());
                    tries++) {
                Thread.sleep(100);
            }

            assertThat(api.get(path).json().path("counts").path("updated").asInt())
                    .as(api.get(path).text())
                    .isEqualTo(1);
            assertThat(custom("people/" + original)).isEqualTo(stored);
        }

        @Test
        void saysWhichCellsOfAFileAreNoValues() throws InterruptedException {
            String key = key();
            define("organisations", key, "date", "");
            String file = "name;" + key + "\nBad cell " + key + ";soon\nGood cell " + key + ";31/01/2026\n";

            Answer upload = api.upload(
                            "imports?run=true",
                            "cells.csv",
                            file.getBytes(StandardCharsets.UTF_8),
                            Map.of("resource", "organisations"))
                    .expect(202);
            String path = "imports/" + upload.id();
            for (int tries = 0;
                    tries < 300
                            && "running"
                                    .equals(api.get(path).json().path("status").asText());
                    tries++) {
                Thread.sleep(100);
            }

            JsonNode verdicts = api.get(path + "/verdicts").json().path("items");
            assertThat(verdicts.get(0).path("reason").asText())
                    .contains("custom." + key)
                    .contains("is not a date");
            assertThat(custom("organisations/"
                                    + verdicts.get(1).path("recordId").asLong())
                            .path(key)
                            .asText())
                    .isEqualTo("2026-01-31");
        }
    }
}
