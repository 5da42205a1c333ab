package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of records over HTTP. */
class ExportIT {

    private static final String CITY = "Export " + System.nanoTime();

    @BeforeAll
    static void prepare() {
        for (String name : List.of("=Formula", "Accent Été", "Plain")) {
            Api.admin()
                    .post("organisations", Map.of("name", name, "city", CITY, "phone", "+33142345678"))
                    .expect(201);
        }
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void aFileHasTheRowsOfTheListAndSaysHowMany() {
        String filter = "filter=" + text("city:\"" + CITY + "\"") + "&sort=name";
        Answer file = Api.admin()
                .get("organisations/export?format=csv&columns=name,city,phone&" + filter)
                .expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("X-Row-Count")).isEqualTo("3");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"organisations-");
        assertThat(file.text())
                .isEqualTo(
                        "name,city,phone\n'=Formula,C,+33142345678\nAccent Été,C,+33142345678\nPlain,C,+33142345678\n"
                                .replace(",C,", "," + CITY + ","));
        assertThat(Api.admin()
                        .get("organisations?count=exact&" + filter)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aFileCanBeMadeForASpreadsheet() {
        Answer file = Api.admin()
                .get("organisations/export?bom=true&delimiter=%3B&columns=name,owner.name&filter="
                        + text("city:\"" + CITY + "\" plain"))
                .expect(200);
        assertThat(file.text()).startsWith("\ufeffname;owner.name\nPlain;");
    }

    @Test
    void wishesThatCannotBeAreRefusedBeforeAnyByte() {
        Api admin = Api.admin();
        admin.get("people/export?columns=nonsense").expectProblem(400, "invalid");
        admin.get("people/export?sort=nonsense").expectProblem(400, "unknown_sort");
        admin.get("people/export?format=pdf").expectProblem(400, "invalid");
        admin.get("people/export?delimiter=x").expectProblem(400, "invalid");
        Answer filter = admin.get("people/export?filter=" + text("a AND")).expectProblem(400, "bad_filter");
        assertThat(filter.json().path("position").asInt()).isEqualTo(5);
        Api.anonymous().get("people/export").expectProblem(401, "unauthenticated");
        Colleagues.member("viewer", null).api().get("people/export").expectProblem(403, "forbidden");
    }
}
