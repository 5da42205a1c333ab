package app.crm.devkit.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X64, ELF 3e",
        "Linux, aarch64, LINUX_ARM64, ELF b7",
        "Mac OS X, x86_64, MAC_X64, Mach-O 1000007",
        "Mac OS X, aarch64, MAC_ARM64, Mach-O 100000c",
    })
    void everyKindOfMachineHasProgramsOfItsOwn(String system, String processor, Platform platform, String machine)
            throws IOException {
        assertThat(Platform.of(system, processor)).isEqualTo(platform);
        assertThat(machines(postgres(platform))).contains(machine);
        assertThat(machines(PlatformTest.class.getResourceAsStream(platform.redisProgram())))
                .contains(machine);
    }

    /** What the first bytes of a program say about whom it is for; a universal program of the Mac names several. */
    private static List<String> machines(InputStream program) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(beginning(program));
        return switch (bytes.getInt(0)) {
            case 0x7f454c46 ->
                List.of("ELF "
                        + Integer.toHexString(
                                bytes.order(ByteOrder.LITTLE_ENDIAN).getShort(18)));
            case 0xcffaedfe ->
                List.of(machO(bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(4)));
            case 0xcafebabe ->
                IntStream.range(0, bytes.getInt(4))
                        .mapToObj(part -> machO(bytes.getInt(8 + 20 * part)))
                        .toList();
            default -> throw new AssertionError("no program: " + Integer.toHexString(bytes.getInt(0)));
        };
    }

    private static String machO(int processor) {
        return "Mach-O " + Integer.toHexString(processor);
    }

    private static InputStream postgres(Platform platform) throws IOException {
        TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(PlatformTest.class.getResourceAsStream(platform.postgresArchive()))));
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.getName().endsWith("bin/postgres")) {
                return archive;
            }
        }
        throw new AssertionError(platform.postgresArchive() + " holds no postgres");
    }

    private static byte[] beginning(InputStream program) throws IOException {
        try (program) {
            return program.readNBytes(128);
        }
    }
}
