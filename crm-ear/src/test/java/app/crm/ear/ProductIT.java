package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.launcher.CrmServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The deployed product from outside: what each part of it answers, and what it must not tell. */
class ProductIT {

    @Test
    void theAdminLogsInAndIsRecognised() {
        assertThat(Api.admin().get("auth/me").expect(200).json().path("email").asText())
                .isEqualTo(CrmServer.DEFAULT_ADMIN);
    }

    @Test
    void withoutATokenNothingIsShown() {
        Api.anonymous().get("people").expectProblem(401, "unauthenticated");
    }

    @Test
    void healthTellsThePublicNothingButItsState() {
        Answer health = Api.anonymous().get("health").expect(200);

        assertThat(health.json().size()).isEqualTo(1);
        assertThat(health.json().path("status").asText()).isEqualTo("healthy");
    }

    @Test
    void anUnknownPathOfTheInterfaceIsAProblemDocument() {
        Answer answer = Api.admin().get("no-such-thing").expect(404);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void noAnswerNamesTheServerOrItsVersion() {
        Answer answer = Api.anonymous().get("people");

        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @Test
    void traceIsRefused() {
        assertThat(Api.anonymous().send("TRACE", "/", "").status()).isEqualTo(405);
    }

    @Test
    void theInterfaceDescribesItself() {
        Answer description = Api.anonymous().get("/openapi?format=JSON").expect(200);

        assertThat(description.json().path("paths").has("/api/v1/people")).isTrue();
    }

    @Test
    void metricsAreOnTheManagementInterfaceOnly() throws Exception {
        assertThat(management("/metrics").body()).contains("datasources_pool_in_use_count", "crm.ear");
        assertThat(Api.anonymous().get("/metrics").text()).doesNotContain("datasources_pool");
    }

    @Test
    void theServerIsReadyWithTheApplicationDeployed() throws Exception {
        HttpResponse<String> ready = management("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("crm.ear");
    }

    @Test
    void aLoginIsRefusedAfterFiveTriesAMinuteFromOneAddress() {
        Api visitor = Api.anonymous();
        Map<String, String> guess = Map.of("email", "nobody@crm.local", "password", "wrong password");
        for (int attempt = 0; attempt < 5; attempt++) {
            visitor.post("auth/login", guess).expectProblem(401, "bad_credentials");
        }

        Answer sixth = visitor.post("auth/login", guess).expect(429);

        assertThat(sixth.header("Retry-After")).isNotNull();
    }

    /** A promise of the start: a laptop has room for it. Later the heap may fill up to what it is allowed. */
    @Test
    void theServerStartsWithinSevenHundredMegabytes() {
        TestProduct.running();
        OptionalLong megabytes = TestProduct.memoryAtStart();
        org.junit.jupiter.api.Assumptions.assumeTrue(megabytes.isPresent(), "needs /proc");

        assertThat(megabytes.getAsLong()).isBetween(100L, 699L);
    }

    private static HttpResponse<String> management(String path) throws IOException, InterruptedException {
        URI address = TestProduct.running().managementAddress().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
