package app.crm.web.core;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are too large with 413: forms with files have the limit of uploads, anything else a small one. The
 * HTTP listener has no limit of its own, since it would close the connection without saying why.
 */
@Provider
@PreMatching
@Priority(10)
public class BodyLimit implements ContainerRequestFilter {

    private static final long MAX_DOCUMENT = 64L << 20;

    @Inject
    @ConfigProperty(name = "crm.max.upload.bytes", defaultValue = "1073741824")
    long maxUpload;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean upload = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        long limit = upload ? maxUpload : MAX_DOCUMENT;
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), limit));
    }

    private static CrmException tooLarge(long limit) {
        return new CrmException(
                new ErrorCode(413, "too_large", "The body is too large"),
                "The body is larger than " + limit + " bytes. Send less at once.");
    }

    /** For bodies that come in chunks and don't tell their length. */
    private static final class Bounded extends FilterInputStream {

        private final long limit;
        private long count;

        Bounded(InputStream source, long limit) {
            super(source);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int unit = super.read();
            counted(unit < 0 ? 0 : 1);
            return unit;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
