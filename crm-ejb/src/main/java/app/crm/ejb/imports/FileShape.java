package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.values.CleanText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What files with the same columns have in common. */
final class FileShape {

    /** Columns that a list of verdicts adds behind those of the file: a corrected list has the file's own shape. */
    static final List<String> ADDED = List.of("import_line", "import_verdict", "import_reason");

    private FileShape() {}

    static String of(List<SourceColumn> columns) {
        String names = columns.stream()
                .map(SourceColumn::name)
                .filter(name -> !ADDED.contains(name))
                .map(CleanText::folded)
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
