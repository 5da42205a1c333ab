package app.crm.ejb.datapackage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a ZIP file, written one after the other. */
final class PackageZip {

    private final ZipOutputStream zip;
    private final ObjectWriter json;

    PackageZip(ZipOutputStream zip, ObjectMapper json) {
        this.zip = zip;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    void object(String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(json.writeValueAsBytes(value));
        zip.closeEntry();
    }

    /** An array whose items are written as they come. */
    void list(String name, Consumer<Consumer<Object>> items) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (JsonGenerator array = json.createGenerator(zip)) {
            array.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            array.writeStartArray();
            items.accept(item -> write(array, item));
            array.writeEndArray();
        }
        zip.closeEntry();
    }

    void file(String name, Path content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(content, zip);
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(JsonGenerator array, Object item) {
        try {
            json.writeValue(array, item);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
