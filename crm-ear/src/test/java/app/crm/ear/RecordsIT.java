package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, organisations, affiliations and tags as a REST client meets them. */
class RecordsIT {

    private static Api api;

    @BeforeAll
    static void logIn() {
        api = Api.admin();
    }

    @Nested
    class Writing {

        @Test
        void storesAPersonNormalised() {
            Answer created = api.post("people", """
                    {"firstName":" Ada ","lastName":"Lovelace","email":"ADA@Acme.Example","phone":"01 56 62 00 55",
                     "countryCode":"france","tags":["vip"]}""");

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.header("Location")).endsWith("/api/v1/people/" + created.id());
            assertThat(created.header("ETag")).isEqualTo("\"0\"");
            assertThat(created.header("X-Change-Set")).matches("\\d+");
            JsonNode ada = api.get("people/" + created.id()).json();
            assertThat(ada.path("fullName").asText()).isEqualTo("Ada Lovelace");
            assertThat(ada.path("email").asText()).isEqualTo("ada@acme.example");
            assertThat(ada.path("phone").asText()).isEqualTo("+33156620055");
            assertThat(ada.path("phoneTyped").asText()).isEqualTo("01 56 62 00 55");
            assertThat(ada.path("countryCode").asText()).isEqualTo("FR");
            assertThat(ada.path("owner").path("name").asText()).isEqualTo("Administrator");
        }

        @Test
        void namesEveryWrongField() {
            Answer refused = api.post("organisations", """
                    {"name":"","lei":"123","siret":"9","probability":101,"email":"x","website":"javascript:alert(1)",
                     "countryCode":"Narnia","type":"banana","potential":{"amount":"1.234","currency":"EUR"}}""");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.errors())
                    .contains(
                            "name:required",
                            "lei:invalid_lei",
                            "siret:invalid_siret",
                            "probability:out_of_range",
                            "email:invalid_email",
                            "website:invalid_website",
                            "countryCode:invalid_country",
                            "type:unknown_value",
                            "potential.amount:invalid_amount");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"nope\":1}",
                    "{\"firstName\":\"a\",\"id\":5}",
                    "{\"firstName\":\"a\",\"createdAt\":\"2026-01-01T00:00:00Z\"}",
                    "{\"firstName\":\"a\",\"fullName\":\"b\"}",
                    "{\"firstName\":\"a\",\"lastActivityAt\":null}"
                })
        void refusesFieldsThatCannotBeSet(String body) {
            Answer refused = api.post("people", body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("unknown_field");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[1]",
                    "{",
                    "{\"firstName\":5}",
                    "{\"tags\":\"x\",\"firstName\":\"a\"}",
                    "{\"firstName\":\"a\\u0000b\"}",
                    "{\"firstName\":\"a\",\"ownerId\":\"x\"}",
                    "{\"firstName\":\"a\",\"firstName\":\"b\"}",
                    "{\"firstName\":\"\\ud800\"}"
                })
        void refusesABodyThatIsNoPerson(String body) {
            Answer refused = api.post("people", body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.text()).doesNotContain("com.fasterxml").doesNotContain("app.crm");
        }

        @Test
        void takesAnOwnerAsAnswered() {
            JsonNode me = api.get("auth/me").json();
            Answer created = api.post("people", """
                    {"firstName":"Owned","owner":{"id":%d,"name":"whoever"}}""".formatted(me.path("id").asLong()));

            assertThat(created.json().path("owner").path("id").asLong())
                    .isEqualTo(me.path("id").asLong());
        }

        @Test
        void keepsUnicodeNamesWhole() {
            String name = "Zoë 😀 \u202Eمرحبا ﬁ";
            Answer created = api.post("people", "{\"lastName\":\"" + name + "\"}");

            assertThat(created.json().path("lastName").asText()).isEqualTo(name);
        }
    }

    @Nested
    class Changing {

        @Test
        void mergesAPatchAndKeepsTheRest() {
            long id = api.post("organisations", """
                    {"name":"Merge SA","city":"Paris","aum":{"amount":"1200.50","currency":"EUR"}}""").id();

            Answer patched =
                    api.patch("organisations/" + id, "{\"city\":null,\"aum\":{\"amount\":\"5\"},\"owner\":null}");

            assertThat(patched.status()).isEqualTo(200);
            assertThat(patched.json().path("city").isNull()).isTrue();
            assertThat(patched.json().path("owner").isNull()).isTrue();
            assertThat(patched.json().path("aum").path("amount").asText()).isEqualTo("5.00");
            assertThat(patched.json().path("aum").path("currency").asText()).isEqualTo("EUR");
            assertThat(patched.json().path("name").asText()).isEqualTo("Merge SA");
        }

        @Test
        void replacesEverythingWithPut() {
            long id = api.post("people", "{\"firstName\":\"Old\",\"jobTitle\":\"Chief\"}")
                    .id();

            Answer replaced =
                    api.with("If-Match", "\"0\"").put("people/" + id, "{\"firstName\":\"New\",\"version\":0}");

            assertThat(replaced.json().path("jobTitle").isNull()).isTrue();
            assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void refusesAStaleVersionHoweverItIsGiven() {
            long id = api.post("people", "{\"firstName\":\"Stale\"}").id();
            api.patch("people/" + id, "{\"firstName\":\"Fresh\"}");

            assertThat(api.with("If-Match", "\"0\"")
                            .patch("people/" + id, "{\"firstName\":\"x\"}")
                            .code())
                    .isEqualTo("stale_version");
            assertThat(api.patch("people/" + id, "{\"firstName\":\"x\",\"version\":0}")
                            .status())
                    .isEqualTo(412);
            assertThat(api.with("If-Match", "\"0\"").delete("people/" + id).status())
                    .isEqualTo(412);
            assertThat(api.get("people/" + id).json().path("firstName").asText())
                    .isEqualTo("Fresh");
        }

        @Test
        void losesNoneOfManyPatchesAtOnce() {
            long id = api.post("people", "{\"firstName\":\"Busy\"}").id();
            List<String> fields = List.of("lastName", "jobTitle", "role", "notes");

            List<Answer> answers = fields.stream()
                    .map(field -> CompletableFuture.supplyAsync(
                            () -> api.patch("people/" + id, "{\"%s\":\"%s\"}".formatted(field, field))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            JsonNode busy = api.get("people/" + id).json();
            fields.forEach(field -> assertThat(busy.path(field).asText()).isEqualTo(field));
            assertThat(busy.path("version").asInt()).isEqualTo(4);
        }

        @Test
        void leavesAnUnchangedRecordAlone() {
            long id = api.post("people", "{\"firstName\":\"Same\"}").id();

            Answer patched = api.patch("people/" + id, "{\"firstName\":\"Same\"}");

            assertThat(patched.header("ETag")).isEqualTo("\"0\"");
            assertThat(patched.header("X-Change-Set")).isNull();
        }

        @Test
        void refusesACircleOfParents() {
            long top = api.post("organisations", "{\"name\":\"Top\"}").id();
            long middle = api.post("organisations", "{\"name\":\"Middle\",\"parentId\":%d}".formatted(top))
                    .id();
            long bottom = api.post("organisations", "{\"name\":\"Bottom\",\"parentId\":%d}".formatted(middle))
                    .id();

            assertThat(api.patch("organisations/" + top, "{\"parentId\":%d}".formatted(bottom))
                            .errors())
                    .containsExactly("parentId:parent_cycle");
            assertThat(api.patch("organisations/" + top, "{\"parentId\":%d}".formatted(top))
                            .errors())
                    .containsExactly("parentId:parent_cycle");
        }
    }

    @Nested
    class Trash {

        @Test
        void hidesADeletedRecordUntilItIsRestored() {
            long id = api.post("people", "{\"lastName\":\"Trashed\"}").id();

            assertThat(api.delete("people/" + id).status()).isEqualTo(204);

            assertThat(api.get("people/" + id).status()).isEqualTo(404);
            assertThat(api.get("people?limit=500").items("id")).doesNotContain(Long.toString(id));
            assertThat(api.get("people?limit=500&filter=in:trash").items("id")).contains(Long.toString(id));
            assertThat(api.post("people/" + id + "/restore", "").status()).isEqualTo(200);
            assertThat(api.get("people/" + id).status()).isEqualTo(200);
        }

        @Test
        void deletesForGoodOnlyForThoseWhoManage() {
            long team = Colleagues.team();
            Api user = Colleagues.user("user", team);
            long id = user.post("people", "{\"lastName\":\"Permanent\"}").id();

            assertThat(user.delete("people/" + id + "?permanent=true").status()).isEqualTo(403);
            assertThat(api.delete("people/" + id + "?permanent=true").status()).isEqualTo(204);
            assertThat(api.get("people?filter=in:trash%20id:" + id).items("id")).isEmpty();
        }
    }

    @Nested
    class Reach {

        @Test
        void answersAForeignIdLikeAMissingOne() {
            Api lea = Colleagues.user("user", Colleagues.team());
            Api stranger = Colleagues.user("user", Colleagues.team());
            long id = lea.post("people", "{\"lastName\":\"Private\"}").id();

            Answer foreign = stranger.get("people/" + id);
            Answer missing = stranger.get("people/" + Long.MAX_VALUE);

            assertThat(foreign.status()).isEqualTo(404).isEqualTo(missing.status());
            assertThat(foreign.code()).isEqualTo(missing.code());
            assertThat(stranger.patch("people/" + id, "{\"lastName\":\"x\"}").status())
                    .isEqualTo(404);
            assertThat(stranger.delete("people/" + id).status()).isEqualTo(404);
            assertThat(stranger.get("people?limit=500").items("id")).doesNotContain(Long.toString(id));
            assertThat(stranger.get("people?filter=id:" + id).items("id")).isEmpty();
        }

        @Test
        void letsATeamShareAndAViewerOnlyRead() {
            long team = Colleagues.team();
            Api lea = Colleagues.user("user", team);
            Api viewer = Colleagues.user("viewer", team);
            long id = lea.post("people", "{\"lastName\":\"Shared\"}").id();

            assertThat(viewer.get("people/" + id).status()).isEqualTo(200);
            assertThat(viewer.patch("people/" + id, "{\"lastName\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(viewer.post("people", "{\"lastName\":\"x\"}").status()).isEqualTo(403);
        }

        @Test
        void letsNobodyGiveARecordBeyondTheirReach() {
            long foreignTeam = Colleagues.team();
            Api lea = Colleagues.user("user", Colleagues.team());

            assertThat(lea.post("people", "{\"lastName\":\"x\",\"teamId\":%d}".formatted(foreignTeam))
                            .errors())
                    .containsExactly("teamId:not_assignable");
            assertThat(lea.post("people", "{\"lastName\":\"x\",\"ownerId\":1}").errors())
                    .containsExactly("ownerId:not_assignable");
        }

        @Test
        void asksForALogin() {
            assertThat(Api.anonymous().get("people").status()).isEqualTo(401);
            assertThat(Api.anonymous()
                            .with("Authorization", "Bearer nonsense")
                            .get("people")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Linking {

        @Test
        void keepsOnePrimaryAffiliationAPerson() {
            long person = api.post("people", "{\"lastName\":\"Linked\"}").id();
            long first = api.post("organisations", "{\"name\":\"First\"}").id();
            long second = api.post("organisations", "{\"name\":\"Second\"}").id();
            affiliate(person, first);
            affiliate(person, second);

            JsonNode organisations = api.get("people/" + person).json().path("organisations");

            assertThat(organisations.get(0).path("name").asText()).isEqualTo("Second");
            assertThat(organisations.get(0).path("primary").asBoolean()).isTrue();
            assertThat(organisations.get(1).path("primary").asBoolean()).isFalse();
        }

        @Test
        void refusesTheSamePairTwice() {
            long person = api.post("people", "{\"lastName\":\"Pair\"}").id();
            long organisation =
                    api.post("organisations", "{\"name\":\"Pair SA\"}").id();
            affiliate(person, organisation);

            Answer again =
                    api.post("affiliations", "{\"personId\":%d,\"organisationId\":%d}".formatted(person, organisation));

            assertThat(again.status()).isEqualTo(409);
        }

        private void affiliate(long person, long organisation) {
            Answer answer = api.post("affiliations", """
                    {"personId":%d,"organisationId":%d,"primary":true}""".formatted(person, organisation));
            assertThat(answer.status()).isEqualTo(201);
        }

        @Test
        void knowsATagWhateverItsCase() {
            api.post("people", "{\"lastName\":\"Tagged\",\"tags\":[\"Key Account\"]}");
            long id = api.post("people", "{\"lastName\":\"Tagged\",\"tags\":[\"key account\"]}")
                    .id();

            assertThat(api.get("people/" + id).json().path("tags").get(0).asText())
                    .isEqualTo("Key Account");
            assertThat(api.post("tags", "{\"name\":\"KEY ACCOUNT\"}").status()).isEqualTo(409);
        }

        @Test
        void mergesTags() {
            long id = api.post("people", "{\"lastName\":\"Merged\",\"tags\":[\"old tag\"]}")
                    .id();
            long survivor = api.post("tags", "{\"name\":\"new tag\",\"colour\":\"green\"}")
                    .id();
            String merged =
                    api.get("tags?filter=name:%22old%20tag%22").items("id").get(0);

            Answer answer =
                    api.post("tags/merge", "{\"survivorId\":%s,\"mergedIds\":[%s]}".formatted(survivor, merged));

            assertThat(answer.json().path("usage").path("people").asInt()).isEqualTo(1);
            assertThat(api.get("people/" + id).json().path("tags").get(0).asText())
                    .isEqualTo("new tag");
        }
    }

    @Nested
    class Listing {

        @Test
        void showsEveryRecordOnceOverAllPages() {
            IntStream.range(0, 23)
                    .forEach(index -> api.post("people", "{\"lastName\":\"Paged %02d\"}".formatted(index % 5)));
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = api.get("people?limit=10&sort=-lastName&filter=name:Paged*" + cursor)
                        .expect(200);
                seen.addAll(page.items("id"));
                JsonNode next = page.json().path("nextCursor");
                cursor = next.isNull() ? null : "&cursor=" + next.asText();
            } while (cursor != null);

            assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        }

        @Test
        void trimsRowsToTheFieldsAskedFor() {
            api.post("organisations", "{\"name\":\"Trimmed\"}");

            JsonNode row = api.get("organisations?fields=id,name&filter=name:Trimmed")
                    .json()
                    .path("items")
                    .get(0);

            assertThat(row.size()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "people?limit=0:invalid",
                    "people?limit=501:invalid",
                    "people?sort=nope:unknown_sort",
                    "people?cursor=forged:bad_cursor",
                    "people?filter=nope%3A1:bad_filter",
                    "people?filter=%28:bad_filter"
                })
        void refusesAListItCannotMake(String pathAndCode) {
            int split = pathAndCode.lastIndexOf(':');
            Answer refused = api.get(pathAndCode.substring(0, split));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo(pathAndCode.substring(split + 1));
        }
    }
}
