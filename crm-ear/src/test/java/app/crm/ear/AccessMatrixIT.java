package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation that the running server documents, as every kind of caller. */
class AccessMatrixIT {

    private static final String BASE = "/api/v1/";
    private static final List<String> COLUMNS = List.of("nobody", "viewer", "user of another team", "manager", "admin");

    /** An id that no record has. */
    private static final String MISSING = "99999999";

    private static final AccessTable TABLE = new AccessTable();

    private static long team;
    private static AccessFixtures fixtures;
    private static List<Api> callers;

    @BeforeAll
    static void makeCallers() {
        team = Colleagues.team();
        fixtures = new AccessFixtures(Colleagues.member("user", team));
        callers = List.of(
                Api.anonymous(),
                Colleagues.user("viewer", team),
                Colleagues.user("user", Colleagues.team()),
                Colleagues.user("manager", Colleagues.team()),
                Api.admin());
    }

    @Test
    void theTableHasEveryOperationAndNoOther() {
        Set<String> documented = new TreeSet<>();
        JsonNode paths =
                Api.anonymous().get("/openapi?format=JSON").expect(200).json().path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    if (Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)) {
                        documented.add(method + " " + path.getKey().replaceFirst("^" + BASE, ""));
                    }
                }));
        assertThat(new TreeSet<>(TABLE.operations().keySet())).isEqualTo(documented);
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        TABLE.operations().forEach((key, operation) -> {
            for (int column = 0; column < COLUMNS.size(); column++) {
                int expected = operation.expected().get(column);
                int status = status(key, operation, caller(key, column));
                if (status != expected) {
                    wrong.add(key + " as " + COLUMNS.get(column) + ": " + status + ", not " + expected);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Nobody learns from an answer whether a record that they may not see exists. */
    @Test
    void aForeignIdAnswersLikeAMissingOne() {
        Api stranger = callers.get(2);
        List<String> wrong = new ArrayList<>();
        TABLE.operations().forEach((key, operation) -> {
            AccessTable.Call call = operation.call().apply(fixtures);
            String id = call.path().replaceAll(".*?/(\\d+).*", "$1");
            if (operation.expected().get(2) == 404 && key.contains("{id}") && !id.equals(MISSING)) {
                AccessTable.Call missing = new AccessTable.Call(call.path().replace(id, MISSING), call.body());
                String foreign = withoutTrace(send(operation.method(), stranger, call))
                        .replaceAll("(?<=[/ ])" + id + "\\b", MISSING);
                if (!foreign.equals(withoutTrace(send(operation.method(), stranger, missing)))) {
                    wrong.add(key + ": " + foreign);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** A logout ends the session, so it gets one of its own. */
    private static Api caller(String key, int column) {
        if (!key.equals("POST auth/logout") || column == 0) {
            return callers.get(column);
        }
        return Api.freshly(Colleagues.member("viewer", team).email(), Colleagues.PASSWORD);
    }

    private static int status(String key, AccessTable.Operation operation, Api caller) {
        if (key.equals("GET events")) {
            return statusOfStream(caller);
        }
        return send(operation.method(), caller, operation.call().apply(fixtures))
                .status();
    }

    private static int statusOfStream(Api caller) {
        HttpResponse<InputStream> response = caller.stream("events");
        try (InputStream open = response.body()) {
            assertThat(open).isNotNull();
            return response.statusCode();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Answer send(String method, Api caller, AccessTable.Call call) {
        if (call.isUpload()) {
            return caller.upload(call.path(), "plan.pdf", AccessFixtures.PDF, Map.of());
        }
        if (call.body() != null) {
            return caller.send(method, call.path(), call.body());
        }
        return caller.send(method, call.path());
    }

    private static String withoutTrace(Answer answer) {
        String trace = answer.json().path("traceId").asText();
        return answer.status() + answer.text().replace(trace, "");
    }
}
