package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type and what they mean by it, among two thousand records that they don't mean. */
class JudgedQueriesIT {

    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.migrated());
        fixture.session().inChangeSet(() -> {
            Map<String, Long> organisations = new HashMap<>();
            lines("organisations").forEach(line -> organisations.put(line[0], organisation(line)));
            lines("people").forEach(line -> person(line, organisations));
            fixture.session().update("""
                    insert into person (first_name, last_name, email, phone)
                    select first, last, search_words(first) || '.' || search_words(last) || '@example.org',
                        '+3349' || lpad((row_number() over ())::text, 7, '0')
                    from unnest(array['Alice', 'Bruno', 'Clémence', 'David', 'Émile', 'Fanny', 'Gustave', 'Hélène', 'Igor',
                        'Jeanne', 'Karim', 'Louise', 'Marcel', 'Nicole', 'Oscar', 'Pierre', 'Quentin', 'Rose', 'Simon',
                        'Thérèse']) as first,
                    unnest(array['Aubert', 'Besson', 'Caron', 'Delmas', 'Esteve', 'Fabre', 'Gaillard', 'Huet', 'Imbert',
                        'Jacquet', 'Klein', 'Lambert', 'Moulin', 'Noel', 'Olivier', 'Perrin', 'Quere', 'Renard',
                        'Sauvage', 'Tessier', 'Urbain', 'Vidal', 'Weber', 'Xavier', 'Yvon', 'Zimmer', 'Lefort', 'Duport',
                        'Durand', 'Muret', 'Bernard', 'Lacour', 'Charvet', 'Mercier', 'Marchand', 'Guillot', 'Robin',
                        'Giraud', 'Roussel', 'Blanc', 'Morel', 'Fournier', 'Girard', 'Bonnet', 'Dumont', 'Fontaine',
                        'Chevalier', 'Rousseau', 'Vincent', 'Legrand']) as last""");
            fixture.session().update("""
                    insert into organisation (name)
                    select word || ' ' || activity from unnest(array['Alpha', 'Atlas', 'Horizon', 'Sirius', 'Vega', 'Orion',
                        'Mercure', 'Saturne', 'Zenith', 'Boreal', 'Mistral', 'Delta', 'Panorama', 'Bastion', 'Cedre',
                        'Ambre', 'Jade', 'Quartz', 'Aigle', 'Lynx']) as word,
                    unnest(array['Capital', 'Finance', 'Conseil', 'Partners', 'Ventures']) as activity""");
        });
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void whatIsMeantIsAmongTheFirstTen() {
        List<String> misses = new ArrayList<>();
        double recall = 0;
        List<String[]> queries = lines("queries");
        for (String[] query : queries) {
            List<String> meant = List.of(query[1].split("\\|"));
            List<String> found = fixture.titles(query[0]);
            long hits = meant.stream().filter(found::contains).count();
            recall += (double) hits / meant.size();
            if (hits < meant.size()) {
                misses.add(query[0] + ": meant " + meant + ", found " + found);
            }
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recall / queries.size()).as("recall, missing %s", misses).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatIsMeantMostComesFirst() {
        List<String> misses = new ArrayList<>();
        List<String[]> queries = lines("queries");
        for (String[] query : queries) {
            List<String> found = fixture.titles(query[0]);
            if (found.isEmpty() || !found.get(0).equals(query[1].split("\\|")[0])) {
                misses.add(query[0] + ": " + found);
            }
        }
        assertThat(1 - (double) misses.size() / queries.size())
                .as("first is right, wrong %s", misses)
                .isGreaterThanOrEqualTo(0.95);
    }

    private static long organisation(String[] line) {
        return fixture.insert(
                "insert into organisation (name, city, email, phone, website, lei) values (?, ?, ?, ?, ?, ?) returning id",
                line[0],
                line[1],
                line[2],
                line[3],
                line[4],
                line.length > 5 ? line[5] : null);
    }

    private static void person(String[] line, Map<String, Long> organisations) {
        long person = fixture.insert(
                "insert into person (first_name, last_name, email, phone, job_title) values (?, ?, ?, ?, ?) returning id",
                line[0],
                line[1],
                line[2],
                line[3],
                line[4]);
        if (line.length > 5) {
            fixture.affiliation(person, organisations.get(line[5]));
        }
    }

    private static List<String[]> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                JudgedQueriesIT.class.getResourceAsStream("/search/" + name + ".tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\t")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
