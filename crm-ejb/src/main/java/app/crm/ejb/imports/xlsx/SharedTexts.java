package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that cells refer to by number: as bytes in a few large blocks, and no more of them than fit beside others. */
final class SharedTexts {

    private static final int BLOCK = 1 << 22;
    private static final int MAX_BLOCKS = 16;
    private static final int MAX_TEXTS = 3_000_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;
    private int[] starts = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private int count;

    /** @param part null where the workbook shares no texts */
    static SharedTexts of(PartReader part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part != null) {
            try (part) {
                texts.read(part);
            }
        }
        return texts;
    }

    String text(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        int start = starts[number];
        return new String(blocks.get(start / BLOCK), start % BLOCK, ends[number] - start, StandardCharsets.UTF_8);
    }

    private void read(PartReader part) {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (part.nextTag()) {
            if (part.isStart("si")) {
                text.setLength(0);
            } else if (part.isStart("rPh")) {
                phonetic = true;
            } else if (part.isEnd("rPh")) {
                phonetic = false;
            } else if (part.isStart("t") && !phonetic) {
                part.text("t", text);
            } else if (part.isEnd("si")) {
                add(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(byte[] text) {
        if (used + text.length > BLOCK) {
            if (text.length > BLOCK || blocks.size() == MAX_BLOCKS) {
                throw tooMany();
            }
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (count == MAX_TEXTS) {
            throw tooMany();
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        int block = blocks.size() - 1;
        System.arraycopy(text, 0, blocks.get(block), used, text.length);
        starts[count] = block * BLOCK + used;
        used += text.length;
        ends[count++] = block * BLOCK + used;
    }

    private static UnreadableFile tooMany() {
        return UnreadableFile.broken(
                "workbook_too_large",
                "The workbook has more texts than fit in memory. Save the sheet as \"CSV UTF-8\" and import that file:"
                        + " CSV files may have any size.");
    }
}
