package app.crm.ejb.files;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import app.crm.persistence.values.FileName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is, from its first bytes and, in an archive, from what it holds; and refuses what computers run.
 * The name has no say in the type, but a name that computers run is refused as well: people double-click on it.
 */
@ApplicationScoped
public class FileTypes {

    private static final ErrorCode FORBIDDEN_TYPE =
            new ErrorCode(415, "forbidden_file_type", "Files of this type are not taken");

    /** One type for each kind of program, library and bundle. */
    private static final String MAC_PROGRAMS = "application/x-mach-o";

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-installer");

    private static final Set<String> PROGRAM_NAMES = Set.of(
            "exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "msix", "appx", "cpl", "dll", "sys", "drv", "lnk",
            "hta", "js", "jse", "vbs", "vbe", "wsf", "wsh", "ps1", "psm1", "reg", "jar", "class", "apk", "ipa", "app",
            "dmg", "pkg", "deb", "rpm", "run", "sh", "bash", "csh", "zsh", "command", "elf", "so", "dylib", "scf",
            "url", "gadget", "msc", "jnlp", "xll");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** The media type that the content has, such as {@code application/pdf}. */
    public String of(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            MediaType type = known.detect(content, new Metadata());
            return isArchive(type)
                    ? ArchiveType.of(file).orElse(type.getBaseType().toString())
                    : type.getBaseType().toString();
        }
    }

    /** What a file without a name is called. */
    String nameFor(String type) {
        try {
            return "file" + known.forName(type).getExtension();
        } catch (MimeTypeException unnamed) {
            return "file";
        }
    }

    void requireHarmless(String name, String type) {
        requireHarmlessName(name);
        if (PROGRAMS.contains(type) || type.startsWith(MAC_PROGRAMS)) {
            throw new CrmException(
                    FORBIDDEN_TYPE,
                    "This file is a program (" + type + "), whatever it is called. Programs are not taken; send it"
                            + " another way if it has to reach somebody.");
        }
    }

    void requireHarmlessName(String name) {
        // Windows drops dots and blanks at the end of a name.
        String extension = FileName.extension(name.replaceAll("[. ]+$", ""));
        if (PROGRAM_NAMES.contains(extension)) {
            throw new CrmException(
                    FORBIDDEN_TYPE, "Files that end in ." + extension + " are run by computers and not taken here.");
        }
    }

    private static boolean isArchive(MediaType type) {
        String name = type.getBaseType().toString();
        return name.equals("application/zip") || name.equals("application/x-tika-ooxml");
    }
}
