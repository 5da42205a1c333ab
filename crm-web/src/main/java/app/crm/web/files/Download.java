package app.crm.web.files;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.files.FileDetails;
import app.crm.web.core.ETags;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Set;

/** One file on its way out: whole or in part, to be saved or, where no harm can come of it, to be shown. */
record Download(FileDetails file, Path content, boolean inline) {

    /** What browsers show without running anything in it. SVG and HTML are not among them. */
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");

    /** Nothing is loaded and nothing runs, whatever the content turns out to be. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    Download {
        if (inline && !SHOWN.contains(file.contentType())) {
            throw new InvalidException(
                    "inline",
                    "not_inline",
                    "A file of type " + file.contentType()
                            + " is not shown in the browser. Download it: leave inline out.");
        }
    }

    /** Replaces headers that are the same for all other answers. */
    void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    Response answer(String rangeHeader, String ifRange) {
        EntityTag tag = ETags.of(file.version());
        boolean partly = ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
        ByteRange range = ByteRange.parse(partly ? rangeHeader : null, file.size());
        Response.ResponseBuilder answer = Response.status(range.status())
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(inline, file.name()));
        if (range.status() != 200) {
            answer.header("Content-Range", range.header());
        }
        if (range.status() == 416) {
            return answer.build();
        }
        StreamingOutput body = target -> send(range, target);
        return answer.entity(body)
                .type(file.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .build();
    }

    private void send(ByteRange range, OutputStream target) throws IOException {
        try (FileChannel source = FileChannel.open(content)) {
            WritableByteChannel sink = Channels.newChannel(target);
            long position = range.from();
            long end = range.from() + range.length();
            while (position < end) {
                long sent = source.transferTo(position, end - position, sink);
                if (sent <= 0) {
                    throw new IOException("the content of file " + file.id() + " became shorter");
                }
                position += sent;
            }
        }
    }
}
