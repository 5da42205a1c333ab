package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagedSearchIT {

    private static SearchFixture fixture;
    private static long owner;
    private static long colleague;
    private static long team;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.migrated());
        fixture.session().inChangeSet(() -> {
            team = fixture.insert("insert into team (name) values ('North') returning id");
            fixture.session().update("insert into role (name, display_name) values ('searcher', 'Searcher')");
            owner = user("owner");
            colleague = user("colleague");
            long zenith = fixture.organisation("Zenith Capital");
            fixture.affiliation(fixture.person("Ada", "Martin"), zenith);
            fixture.person("Martin", "Zola");
            fixture.person("Alba", "Martinez");
            fixture.person("Luis", "Marten");
            fixture.session()
                    .update(
                            "update person set owner_id = ?, team_id = ?, version = version + 1"
                                    + " where last_name in ('Martin', 'Zola')",
                            owner,
                            team);
            fixture.session()
                    .update(
                            "update person set owner_id = ?, version = version + 1 where last_name = 'Martinez'",
                            colleague);
        });
    }

    private static long user(String name) {
        return fixture.insert(
                "insert into app_user (email, full_name, role_id, team_id)"
                        + " select ?, ?, min(id), ? from role returning id",
                name + "@example.org",
                name,
                team);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void exactIsAboveWordAbovePrefixAboveFuzzy() {
        List<SearchHits.Hit> hits = fixture.hits("martin", 10).hits();
        assertThat(hits)
                .extracting(hit -> hit.found().title())
                .startsWith("Ada Martin")
                .contains("Alba Martinez");
        assertThat(hits).isSortedAccordingTo(Comparator.comparingDouble((SearchHits.Hit hit) -> -hit.score()));
        assertThat(stageOf(hits, "Martin Zola")).isEqualTo(SearchStage.WORD_IN_NAME);
        assertThat(stageOf(hits, "Alba Martinez")).isEqualTo(SearchStage.PREFIX_IN_NAME);
        assertThat(fixture.hits("ada martin", 10).hits().get(0).stage()).isEqualTo(SearchStage.EXACT);
        assertThat(fixture.hits("martni", 10).hits().get(0).stage()).isEqualTo(SearchStage.CORRECTED);
    }

    @Test
    void theCompanyIsAboveItsPeople() {
        List<SearchHits.Hit> hits = fixture.hits("zenith", 10).hits();
        assertThat(hits).extracting(hit -> hit.found().title()).containsExactly("Zenith Capital", "Ada Martin");
        assertThat(hits.get(1).snippet().field()).isEqualTo("organisation");
        assertThat(hits.get(1).found().subtitle()).isEqualTo("Zenith Capital");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "ma", "mar", "mart", "martin", "martni", "a m", "ada ma"})
    void everyStageKeepsToWhatTheCallerMayRead(String text) {
        assertThat(people(text, new AccessPredicate(Scope.OWN, owner, null))).isSubsetOf("Ada Martin", "Martin Zola");
        assertThat(people(text, new AccessPredicate(Scope.OWN, owner, null))).isNotEmpty();
        assertThat(people(text, new AccessPredicate(Scope.TEAM, colleague, team)))
                .isSubsetOf("Ada Martin", "Martin Zola", "Alba Martinez");
        assertThat(people(text, new AccessPredicate(Scope.NONE, owner, team))).isEmpty();
    }

    @Test
    void resourcesHaveTheirOwnPermission() {
        Map<SearchSource, SearchArea> areas = Map.of(
                SearchSource.PEOPLE,
                SearchArea.of(new AccessPredicate(Scope.NONE, owner, null)),
                SearchSource.ORGANISATIONS,
                SearchArea.of(AccessPredicate.unrestricted()));
        assertThat(fixture.hits("zenith", 10, areas).hits())
                .extracting(hit -> hit.found().title())
                .containsExactly("Zenith Capital");
    }

    @ParameterizedTest
    @CsvSource({"martin,Martin Zola|Alba Martinez", "martni,Martin Zola", "'',Luis Marten|Alba Martinez|Martin Zola"})
    void aFilterNarrowsEveryStageAndAloneGivesAllThatMeetIt(String text, String titles) {
        Sql among = Sql.of("select p.id from person p where p.first_name <> ?", "Ada");
        Map<SearchSource, SearchArea> areas =
                Map.of(SearchSource.PEOPLE, new SearchArea(AccessPredicate.unrestricted(), among));
        assertThat(fixture.hits(text, 10, areas).hits())
                .extracting(hit -> hit.found().title())
                .containsExactly(titles.split("\\|"));
    }

    @Test
    void aFilterReachesNoFurtherThanTheAccess() {
        SearchArea area = new SearchArea(
                new AccessPredicate(Scope.OWN, colleague, null),
                Sql.of("select p.id from person p where p.id > ?", 0L));
        assertThat(fixture.hits("", 10, Map.of(SearchSource.PEOPLE, area)).hits())
                .extracting(hit -> hit.found().title())
                .containsExactly("Alba Martinez");
    }

    @Test
    void aFileIsFoundByItsNameByWhomItsRecordReaches() {
        long[] ids = new long[2];
        fixture.session().inChangeSet(() -> {
            ids[0] = fixture.insert("select id from person where last_name = 'Martinez'");
            ids[1] = file("people", ids[0], "Q3_Factsheet-Équité.pdf");
            file("organisations", fixture.organisation("Paper Mill"), "factsheet.docx");
        });

        SearchHits.Hit hit = fixture.hits("factsheet equite", 10).hits().get(0);

        assertThat(hit.found().source()).isEqualTo(SearchSource.FILE_PEOPLE);
        assertThat(hit.found().id()).isEqualTo(ids[1]);
        assertThat(hit.found().recordId()).isEqualTo(ids[0]);
        assertThat(hit.found().title()).isEqualTo("Q3_Factsheet-Équité.pdf");
        assertThat(hit.found().subtitle()).isEqualTo("Alba Martinez");
        assertThat(hit.snippet().marks()).hasSize(2);
        assertThat(fixture.titles("factsheat")).contains("factsheet.docx");
        assertThat(files("factsheet", own(colleague))).containsExactly("Q3_Factsheet-Équité.pdf");
        assertThat(files("factsheet", own(owner))).isEmpty();

        fixture.session()
                .inChangeSet(() -> fixture.session()
                        .update("update person set owner_id = ?, version = version + 1 where id = ?", owner, ids[0]));
        assertThat(files("factsheet", own(owner))).containsExactly("Q3_Factsheet-Équité.pdf");
        fixture.session()
                .inChangeSet(() -> fixture.session()
                        .update("update person set deleted_at = now(), version = version + 1 where id = ?", ids[0]));
        assertThat(files("factsheet", own(owner))).isEmpty();
        fixture.session()
                .inChangeSet(() -> fixture.session()
                        .update(
                                "update person set deleted_at = null, owner_id = ?, version = version + 1 where id = ?",
                                colleague,
                                ids[0]));
        fixture.session().inChangeSet(() -> fixture.session().update("delete from file_people where id = ?", ids[1]));
        fixture.session()
                .inChangeSet(() -> fixture.session().update("delete from file_organisations where name like 'fact%'"));
        assertThat(fixture.titles("factsheet")).isEmpty();
        assertThat(fixture.session().number("select sum(missing + orphaned) as value from search_completeness"))
                .isZero();
    }

    private static long file(String resource, long record, String name) {
        return fixture.insert(
                "insert into file_" + resource + " (resource, record_id, name, content_type, size, sha256)"
                        + " values (?, ?, ?, 'application/pdf', 1, repeat('a', 64)) returning id",
                resource,
                record,
                name);
    }

    private static AccessPredicate own(long user) {
        return new AccessPredicate(Scope.OWN, user, null);
    }

    private static List<String> files(String text, AccessPredicate access) {
        return fixture.hits(text, 10, access).hits().stream()
                .filter(hit -> hit.found().source().isFile())
                .map(hit -> hit.found().title())
                .toList();
    }

    @Test
    void theLimitHoldsOverAllResources() {
        assertThat(fixture.hits("z", 1).hits()).hasSize(1);
        assertThat(fixture.hits("zenith", 1).hits())
                .extracting(hit -> hit.found().title())
                .containsExactly("Zenith Capital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''; drop table person; --",
                "a:b & c",
                "!x",
                "\\",
                "%",
                "_",
                "(",
                "<->",
                "x:*",
                "m'a\\r",
                "@'",
                "e@'x",
                "\ud800",
                "a\u0000b",
                "ﷺ",
                "+",
                "+33'",
                "1e5",
                "tt::int"
            })
    void anyTextIsOnlyText(String text) {
        assertThat(fixture.hits(text, 10).cut()).isEmpty();
    }

    @Test
    void aStageThatTakesTooLongIsCutAndTheTransactionGoesOn() {
        SearchRepository documents = fixture.search().documents;
        fixture.session().commit(() -> {
            List<Optional<Long>> stages = documents.prepared(
                    Duration.ofMillis(50),
                    List.of(SearchArea.of(AccessPredicate.unrestricted())),
                    () -> List.of(
                            documents.stage(() -> sleep(5)),
                            documents.stage(() -> sleep(0)),
                            documents.stage(() -> sleep(5))));
            assertThat(stages).containsExactly(Optional.empty(), Optional.of(1L), Optional.empty());
            assertThat(fixture.session().number("select count(*) as value from person"))
                    .isEqualTo(4);
            assertThat(fixture.session().text("select current_setting('statement_timeout') as value"))
                    .isEqualTo("0");
            return 0;
        });
    }

    private static long sleep(int seconds) {
        return fixture.session().number("select 1::bigint as value from pg_sleep(?)", seconds);
    }

    private static List<String> people(String text, AccessPredicate access) {
        return fixture.hits(text, 10, Map.of(SearchSource.PEOPLE, SearchArea.of(access))).hits().stream()
                .map(hit -> hit.found().title())
                .toList();
    }

    private static SearchStage stageOf(List<SearchHits.Hit> hits, String title) {
        return hits.stream()
                .filter(hit -> hit.found().title().equals(title))
                .findFirst()
                .orElseThrow()
                .stage();
    }
}
