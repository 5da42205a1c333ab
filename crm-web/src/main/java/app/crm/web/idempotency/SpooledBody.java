package app.crm.web.idempotency;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Keeps a request's body in a file while its fingerprint is taken, so that the resource can read it afterwards: an
 * import may be larger than memory. The boundary of a multipart body is left out of the fingerprint, since clients make
 * a new one for each attempt.
 */
@RequestScoped
public class SpooledBody {

    private Path file;

    byte[] spool(ContainerRequestContext request) throws IOException {
        MessageDigest digest = sha256();
        String target =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawSchemeSpecificPart() + "\n";
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        file = Files.createTempFile("crm-body-", null);
        try (OutputStream fingerprint = withoutBoundary(request.getMediaType(), digest);
                OutputStream copy = Files.newOutputStream(file);
                InputStream body = request.getEntityStream()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                copy.write(buffer, 0, read);
                fingerprint.write(buffer, 0, read);
            }
        }
        request.setEntityStream(Files.newInputStream(file));
        return digest.digest();
    }

    @PreDestroy
    void delete() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private static OutputStream withoutBoundary(MediaType type, MessageDigest digest) {
        OutputStream target = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        String boundary = type == null ? null : type.getParameters().get("boundary");
        return boundary == null || boundary.isEmpty() ? target : new OmittingStream(target, boundary);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("This Java has no SHA-256", failure);
        }
    }
}
