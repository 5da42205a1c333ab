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
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people type and what they mean by it, by kind of query, among five thousand records that they don't mean. */
class JudgedQueriesIT {

    private static final Logger LOG = Logger.getLogger(JudgedQueriesIT.class.getName());

    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.migrated());
        fixture.session().inChangeSet(() -> {
            Map<String, Long> organisations = new HashMap<>();
            lines("organisations").forEach(line -> organisations.put(line[0], organisation(line)));
            lines("people").forEach(line -> person(line, organisations));
        });
        fixture.session().inChangeSet(() -> {
            fixture.session().update("""
                    insert into person (first_name, last_name, email, phone)
                    select first, last, search_words(first) || '.' || search_words(last) || '@example.org',
                        '+3349' || lpad((row_number() over ())::text, 7, '0')
                    from unnest(array['Alice', 'Bruno', 'Clémence', 'David', 'Émile', 'Fanny', 'Gustave', 'Hélène', 'Igor',
                        'Jeanne', 'Karim', 'Louise', 'Marcel', 'Nicole', 'Oscar', 'Pierre', 'Quentin', 'Rose', 'Simon',
                        'Thérèse', 'Adrien', 'Béatrice', 'Cédric', 'Delphine', 'Edgar', 'Florence', 'Gérard', 'Henri',
                        'Inès', 'Joël', 'Kévin', 'Lucie', 'Mathilde', 'Noël', 'Odile', 'Paul', 'Raphaël', 'Sylvie',
                        'Tristan', 'Ursule', 'Valérie', 'William', 'Yannick', 'Zacharie', 'Jean-Luc', 'Anne-Marie',
                        'Marie-Claude', 'Jean-Paul', 'Aurélie', 'Stéphan']) as first,
                    unnest(array['Aubert', 'Besson', 'Caron', 'Delmas', 'Esteve', 'Fabre', 'Gaillard', 'Huet', 'Imbert',
                        'Jacquet', 'Klein', 'Lambert', 'Moulin', 'Noel', 'Olivier', 'Perrin', 'Quere', 'Renard',
                        'Sauvage', 'Tessier', 'Urbain', 'Vidal', 'Weber', 'Xavier', 'Yvon', 'Zimmer', 'Lefort', 'Duport',
                        'Durand', 'Muret', 'Bernard', 'Lacour', 'Charvet', 'Mercier', 'Marchand', 'Guillot', 'Robin',
                        'Giraud', 'Roussel', 'Blanc', 'Morel', 'Fournier', 'Girard', 'Bonnet', 'Dumont', 'Fontaine',
                        'Chevalier', 'Rousseau', 'Vincent', 'Legrand', 'Dupuis', 'Duponchel', 'Lefeuvre', 'Charpin',
                        'Lacoste', 'Lagoutte', 'Millier', 'Saint-Marc', 'Saint-Mars', 'Roquefort', 'Rothier',
                        'Vandamme', 'Van Houten', 'Guillaumet', 'Guilloux', 'Desrosiers', 'Deschamps', 'Bouquesne',
                        'Boissard', 'Robert', 'Hermant', 'Plessier', 'Carlier', 'Carpeau', 'Kerdreux', 'Kerguelen',
                        'Lemaire', 'Le Gall', 'Le Gouic', 'Macquart', 'Weil', 'Weisman', 'Nguema', 'Dvorsky', 'Stefani',
                        'Papadakis', 'L''Hermine', 'D''Angers', 'O''Neil', 'Angelier', 'Berger', 'Bergeron', 'Szilard',
                        'Wisner', 'Hakim', 'Sorel']) as last""");
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
        Map<String, List<Double>> recalls = new TreeMap<>();
        List<String[]> queries = lines("queries");
        for (String[] query : queries) {
            List<String> meant = List.of(query[1].split("\\|"));
            List<String> found = fixture.titles(query[0]);
            long hits = meant.stream().filter(found::contains).count();
            recalls.computeIfAbsent(query[2], kind -> new ArrayList<>()).add((double) hits / meant.size());
            if (hits < meant.size()) {
                misses.add(query[0] + ": meant " + meant + ", found " + found);
            }
        }
        Map<String, Double> byKind = new TreeMap<>();
        recalls.forEach((kind, recall) -> byKind.put(kind, mean(recall)));
        LOG.info(() -> "Recall at 10 by kind of query: " + byKind);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
        assertThat(mean(recalls.values().stream().flatMap(List::stream).toList()))
                .as("recall %s, missing %s", byKind, misses)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(byKind.values()).as("recall %s, missing %s", byKind, misses).allMatch(recall -> recall >= 0.9);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
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
