package app.crm.web.exports;

import app.crm.ejb.exports.ExportWriter;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Answers with a file that is written while it is sent. */
@ApplicationScoped
public class ExportStream {

    private static final Logger LOG = Logger.getLogger(ExportStream.class);

    static final String ROW_COUNT = "X-Row-Count";

    @Inject
    ExportWriter writer;

    @Inject
    Clock clock;

    Response of(Export export, HttpServletResponse response) {
        String resource = export.selection().catalogue().resource().path();
        ExportFormat.Kind kind = export.format().kind();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), export.selection().viewpoint().zone());
        StreamingOutput body = target -> write(export, response, target);
        return Response.ok(body)
                .type(kind.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + resource + "-" + today + "." + kind.ending() + '"')
                .build();
    }

    private void write(Export export, HttpServletResponse response, OutputStream target) {
        try {
            // The count is known only inside the snapshot that the rows come from: its header is set just before them.
            writer.write(export, count -> response.setHeader(ROW_COUNT, Long.toString(count)), target);
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                throw failure;
            }
            LOG.warnf(failure, "An export broke off after its first byte");
            BrokenResponse.end();
        }
    }
}
