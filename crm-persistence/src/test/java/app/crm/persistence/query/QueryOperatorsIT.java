package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operator on real data: which records a text selects. */
class QueryOperatorsIT {

    private static QueryRecords records;

    @BeforeAll
    static void prepare() {
        records = new QueryRecords().withFirm().withPeople().withOrganisations();
    }

    private static List<Long> ids(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.strip().split("\\s+")).map(Long::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "`` ¦ 1 2 3 4",
                "elodie ¦ 1",
                "DUPONT ¦ 1",
                "dup ¦ 1",
                "acme ¦ 1 2",
                "elodie generale ¦ 1",
                "\"elodie dupont\" ¦ 1",
                "\"dupont elodie\" ¦",
                "-elodie ¦ 2 3 4",
                "elodie OR martin ¦ 1 3",
                "elodie@acme.fr ¦ 1",
                "0142345678 ¦ 1",
                "+33142 ¦ 1",
                "vip ¦ 1",
                "zzz ¦",
                "name:\"Élodie Dupont\" ¦ 1",
                "name:\"dupont elodie\" ¦ 1",
                "name:\"jean marc de la tour\" ¦ 2",
                "name:\"elodie\" ¦",
                "name:*dup* ¦ 1",
                "name:* ¦ 1 2 3",
                "firstName:elodie,zoe ¦ 1 3",
                "lastName:\"de la tour\" ¦ 2",
                "lastName:d* ¦ 1 2",
                "email:ELODIE@acme.fr ¦ 1",
                "email:jm@home.test ¦ 2",
                "email:zoe@two.test ¦ 3",
                "email:*@acme.fr ¦ 1 2",
                "email:*.test ¦ 2 3",
                "email:* ¦ 1 2 3 4",
                "email:%@acme.fr ¦",
                "email:_lodie@acme.fr ¦",
                "phone:+33142345678 ¦ 1",
                "phone:\"01 42 34 56 78\" ¦ 1",
                "phone:0033612345678 ¦ 4",
                "phone:*5678 ¦ 1 4",
                "phone:* ¦ 1 4",
                "job:cio ¦ 2",
                "job:\"50% analyst_x\" ¦ 4",
                "job:50*_x ¦ 4",
                "job:*%* ¦ 4",
                "job:directrice* ¦ 1",
                "notes:TEA ¦ 1",
                "notes:* ¦ 1",
                "country:FR ¦ 1 4",
                "country:france,luxembourg ¦ 1 2 4",
                "-country:FR ¦ 2 3",
                "owner:me ¦ 1 4",
                "owner:none ¦ 3",
                "owner:* ¦ 1 2 4",
                "owner:\"bob noyce\" ¦ 2",
                "owner:bob@firm.test ¦ 2",
                "owner:2 ¦ 2",
                "owner:me,none ¦ 1 3 4",
                "-owner:me ¦ 2 3",
                "team:me ¦ 1 4",
                "team:\"equipe nord\" ¦ 1 4",
                "team:none ¦ 3",
                "tag:vip ¦ 1",
                "tag:\"été 50%\" ¦ 1",
                "tag:e* ¦ 1",
                "tag:vip,old ¦ 1 2",
                "tag:vip tag:old ¦",
                "-tag:old ¦ 1 3 4",
                "tag:none ¦ 3 4",
                "tag:* ¦ 1 2",
                "org:acme ¦ 1",
                "org:\"societe generale\" ¦ 2",
                "org:soc* ¦ 2",
                "org:2 ¦ 2",
                "org:none ¦ 3 4",
                "org:* ¦ 1 2",
                "is:active ¦ 1 2 4",
                "is:inactive ¦ 3",
                "-is:active ¦ 3",
                "is:unsubscribed ¦ 2",
                "is:inactive,unsubscribed ¦ 2 3",
                "has:email ¦ 1 2 3 4",
                "has:phone ¦ 1 4",
                "no:phone ¦ 2 3",
                "no:email ¦",
                "no:interaction ¦ 2 3",
                "has:interaction ¦ 1 4",
                "no:org ¦ 3 4",
                "in:trash ¦ 5",
                "-in:trash ¦ 1 2 3 4",
                "in:trash OR tag:vip ¦ 1 5",
                "id:1,3,99 ¦ 1 3",
                "change:2 ¦ 1 2 3 4",
                "change:1,99 ¦",
                "updated:<30d ¦ 1 3",
                "updated:>30d ¦ 4",
                "updated:<=30d ¦ 1 2 3",
                "updated:>=30d ¦ 2 4",
                "updated:30d..1h ¦ 1 2 3",
                "updated:today ¦ 1",
                "activity:yesterday ¦ 1",
                "activity:thisweek ¦ 1",
                "activity:<2y ¦ 1 4",
                "activity:>2y ¦",
                "activity:* ¦ 1 4",
                "created:2026-01-01 ¦ 1",
                "created:2026-01 ¦ 1 2",
                "created:2026-02 ¦ 3",
                "created:2025 ¦ 4",
                "created:2026-01-01..2026-01-31 ¦ 1 2",
                "created:..2026-01-01 ¦ 1 4",
                "created:2026-02-01.. ¦ 3",
                "created:>2026-01-31 ¦ 3",
                "created:>=2026-01-31 ¦ 2 3",
                "created:<2026-01-01 ¦ 4",
                "created:<=2026-01-01 ¦ 1 4",
                "created:>2026-01-31T22:00:00Z ¦ 2 3",
                "created:thisquarter ¦ 1 2 3",
                "created:lastyear ¦ 4",
                "updated:<+1d ¦ 1 2 3 4",
                "(tag:vip OR tag:old) -is:unsubscribed ¦ 1",
                "NOT (owner:me OR no:phone) ¦",
                "NOT (owner:me has:interaction) ¦ 2 3",
                "NOT NOT owner:me ¦ 1 4",
            })
    void people(String text, String expected) {
        assertThat(records.people(text)).isEqualTo(ids(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "name:\"banque ete\" ¦ 11",
                "name:banque* ¦ 11 12",
                "name:100%* ¦ 13",
                "name:*_ ¦ 13",
                "type:client,issuer ¦ 1 11 12",
                "category:institution ¦ 11",
                "-category:institution ¦ 1 2 12 13",
                "stage:won ¦ 11",
                "city:GENEVE ¦ 11",
                "aum:>1e9 ¦ 11",
                "aum:>=1e9 ¦ 11 12",
                "aum:1e9 ¦ 12",
                "aum:0..2e9 ¦ 12",
                "aum:..1e9 ¦ 12",
                "aum:* ¦ 11 12",
                "-aum:* ¦ 1 2 13",
                "probability:0,50 ¦ 11 12",
                "aumAsOf:2026-01-31 ¦ 11",
                "aumAsOf:>2026-01-31 ¦ 12",
                "aumAsOf:<60d ¦ 11 12",
                "aumAsOf:<46d ¦ 12",
                "strategy:\"dette privee\" ¦ 11",
                "strategy:* ¦ 11",
                "lei:969500tj5krtcjqwxh05 ¦ 11",
                "website:*ete* ¦ 11",
                "parent:\"Banque Été\" ¦ 12",
                "org:\"banque ete\" ¦ 11 12",
                "org:11 ¦ 11 12",
                "person:\"elodie dupont\" ¦ 1",
                "person:* ¦ 1 2",
                "no:person ¦ 11 12 13",
                "banque ¦ 11 12",
            })
    void organisations(String text, String expected) {
        assertThat(records.ids(FieldCatalogues.ORGANISATIONS, QueryRecords.ALL, QueryRecords.ADA, text))
                .isEqualTo(ids(expected));
    }

    @Test
    void othersSpeakItToo() {
        assertThat(select(FieldCatalogues.AFFILIATIONS, "org:acme is:primary")).hasSize(1);
        assertThat(select(FieldCatalogues.AFFILIATIONS, "in:trash")).hasSize(1);
        assertThat(select(FieldCatalogues.TAGS, "name:vip")).containsExactly(1L);
        assertThat(select(FieldCatalogues.USERS, "team:\"equipe nord\" is:active"))
                .containsExactly(1L);
        assertThat(select(FieldCatalogues.TEAMS, "name:s*")).containsExactly(2L);
    }

    private static List<Long> select(FieldCatalogue catalogue, String text) {
        return records.ids(catalogue, QueryRecords.ALL, QueryRecords.ADA, text);
    }

    @Test
    void accessHoldsWhateverTheFilterSays() {
        assertThat(reach(Scope.OWN, null)).containsExactly(1L, 4L);
        assertThat(reach(Scope.OWN, "owner:2 OR owner:none OR in:trash")).containsExactly(5L);
        assertThat(reach(Scope.TEAM, "NOT owner:me")).isEmpty();
        assertThat(reach(Scope.NONE, null)).isEmpty();
        assertThat(records.ids(
                        FieldCatalogues.AFFILIATIONS, QueryRecords.scope(Scope.OWN), QueryRecords.ADA, "person:*"))
                .as("an affiliation is reached through its person")
                .hasSize(1);
    }

    private static List<Long> reach(Scope scope, String text) {
        return records.ids(FieldCatalogues.PEOPLE, QueryRecords.scope(scope), QueryRecords.ADA, text);
    }

    /** Whatever a random filter selects, list, count, ids and stream agree on it, and NOT selects exactly the rest. */
    @Test
    void allReadersAgree() {
        RandomFilters random = new RandomFilters(42, FieldCatalogues.PEOPLE);
        int some = 0;
        for (int round = 0; round < 300; round++) {
            String text = FilterPrinter.print(random.filter(2));
            List<Long> ids = records.people(text);
            Selection selection = new Selection(FieldCatalogues.PEOPLE, QueryRecords.ALL, QueryRecords.ADA, text);
            assertThat(records.pages.count(selection)).as(text).isEqualTo(ids.size());
            List<Long> streamed = new ArrayList<>();
            records.pages.stream(selection, "id", Sql.of("p.id"), row -> streamed.add(row.id("id")));
            assertThat(streamed).as(text).isEqualTo(ids);
            assertThat(listed(text)).as(text).isEqualTo(ids);
            if (!text.contains("in:")) {
                List<Long> rest = records.people("NOT (" + text + ")");
                assertThat(rest).as(text).noneMatch(ids::contains);
                assertThat(rest.size() + ids.size()).as(text).isEqualTo(4);
            }
            some += ids.isEmpty() ? 0 : 1;
        }
        assertThat(some).as("filters that select something").isGreaterThan(50);
    }

    private static List<Long> listed(String text) {
        PageRequest request = new PageRequest(text, "id", 500, null, CountMode.EXACT);
        Page<Long> page = records.pages.page(
                FieldCatalogues.PEOPLE,
                QueryRecords.ALL,
                QueryRecords.ADA,
                request,
                RowShape.of("p.id", "", row -> row.id("id")));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items();
    }

    @Test
    void hostileValuesStayValues() {
        for (String hostile :
                List.of("'; drop table person; --", "\\", "%", "_", "?", "??", "${x}", "' or 1=1", "$1")) {
            String quoted = '"' + hostile.replace("\\", "\\\\") + '"';
            for (String field :
                    List.of("name", "email", "job", "notes", "tag", "org", "owner", "team", "lastName", "role")) {
                records.people(field + ":" + quoted);
                records.people(field + ":" + hostile.replaceAll("[ ;,()]", "") + "*");
            }
            records.people("x" + quoted);
        }
        assertThat(records.people(null)).hasSize(4);
        assertThat(records.ids(
                        FieldCatalogues.PEOPLE,
                        QueryRecords.ALL,
                        QueryRecords.ADA.at(Instant.parse("2030-01-01T00:00:00Z")),
                        "updated:<30d"))
                .isEmpty();
    }
}
