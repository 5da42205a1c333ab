package app.crm.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Access tokens that were not issued, or not for this: each is refused. The forger even has the signing key. */
class TokenAttackIT {

    private static String genuine;
    private static ObjectNode header;
    private static ObjectNode claims;

    @BeforeAll
    static void logIn() throws IOException {
        Colleagues.Colleague user = Colleagues.member("user", Colleagues.team());
        genuine = Api.anonymous()
                .post("auth/login", java.util.Map.of("email", user.email(), "password", Colleagues.PASSWORD))
                .expect(200)
                .json()
                .path("accessToken")
                .asText();
        header = part(0);
        claims = part(1);
    }

    @Test
    void aTokenSignedLikeTheGenuineOneIsAccepted() throws Exception {
        assertThat(status(signed(header, claims))).isEqualTo(200);
        assertThat(status(genuine)).isEqualTo(200);
    }

    @Test
    void unsignedTokensAreRefused() {
        ObjectNode none = header.deepCopy().put("alg", "none");
        refused(encoded(none) + "." + encoded(claims) + ".");
        refused(encoded(header) + "." + encoded(claims) + ".");
    }

    @Test
    void thePublicKeyIsNoSecret() throws Exception {
        ObjectNode symmetric = header.deepCopy().put("alg", "HS256");
        String content = encoded(symmetric) + "." + encoded(claims);
        for (byte[] key : new byte[][] {Files.readAllBytes(keyFile("JWT_PUBLIC_KEY")), jwks().getBytes(UTF_8)}) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            refused(content + "." + base64(mac.doFinal(content.getBytes(UTF_8))));
        }
    }

    @Test
    void aChangedClaimBreaksTheSignature() {
        String[] parts = genuine.split("\\.");
        refused(parts[0] + "." + encoded(claims.deepCopy().put("sub", "1")) + "." + parts[2]);
    }

    @Test
    void foreignIssuersAndAudiencesAreRefused() throws Exception {
        refusedWith(forged -> forged.put("iss", "other"));
        refusedWith(forged -> forged.remove("iss"));
        refusedWith(forged -> forged.put("aud", "other"));
        refusedWith(forged -> forged.remove("aud"));
    }

    @Test
    void tokensOutOfTheirTimeAreRefused() throws Exception {
        long now = Instant.now().getEpochSecond();
        refusedWith(forged -> forged.put("exp", now - 60));
        refusedWith(forged -> forged.remove("exp"));
        refusedWith(forged -> forged.put("nbf", now + 600));
    }

    @Test
    void tokensOfNobodyAreRefused() throws Exception {
        refusedWith(forged -> forged.put("sub", "999999999"));
        refusedWith(forged -> forged.put("sub", "1 or 1=1"));
        refusedWith(forged -> forged.put("session", 999_999_999L));
        refusedWith(forged -> forged.remove("sub"));
        refusedWith(forged -> forged.remove("session"));
        refusedWith(forged -> forged.put("session", "1"));
        refusedWith(forged -> forged.put("epoch", 77));
    }

    @Test
    void aKeyNamedInTheHeaderIsNotFetched() throws Exception {
        refused(signed(header.deepCopy().put("kid", "../../etc/passwd"), claims));
        refused(signed(header.deepCopy().put("kid", "unknown"), claims));
    }

    @Test
    void arbitraryTextIsRefused() {
        for (String token : new String[] {"x", "a.b.c", "....", "null", "Bearer", "%00", genuine + "x"}) {
            refused(token);
        }
    }

    private static void refusedWith(Consumer<ObjectNode> change) throws Exception {
        ObjectNode forged = claims.deepCopy();
        change.accept(forged);
        refused(signed(header, forged));
    }

    private static void refused(String token) {
        Api.anonymous().with("Authorization", "Bearer " + token).get("auth/me").expectProblem(401, "unauthenticated");
    }

    private static int status(String token) {
        return Api.anonymous()
                .with("Authorization", "Bearer " + token)
                .get("auth/me")
                .status();
    }

    private static String signed(ObjectNode itsHeader, ObjectNode itsClaims)
            throws GeneralSecurityException, IOException {
        String content = encoded(itsHeader) + "." + encoded(itsClaims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey());
        signature.update(content.getBytes(UTF_8));
        return content + "." + base64(signature.sign());
    }

    private static PrivateKey privateKey() throws GeneralSecurityException, IOException {
        String pem = Files.readString(keyFile("JWT_PRIVATE_KEY")).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static Path keyFile(String setting) {
        return Path.of(TestProduct.running().environment().get(setting));
    }

    private static String jwks() {
        return Api.anonymous().get("auth/jwks.json").expect(200).text();
    }

    private static ObjectNode part(int index) throws IOException {
        return (ObjectNode) Api.JSON.readTree(Base64.getUrlDecoder().decode(genuine.split("\\.")[index]));
    }

    private static String encoded(ObjectNode json) {
        return base64(json.toString().getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
