package app.crm.ejb.imports.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds delimiter and header from the beginning of a file: the delimiter is the one with which most rows have the same
 * number of cells, the header's row among them; the header is the first such row, unless it looks like data.
 */
public final class LayoutDetector {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 18;
    private static final int MAX_ROWS = 200;
    private static final int HEADER_WITHIN = 20;

    private LayoutDetector() {}

    /**
     * @param encoding given by the caller, or null
     * @param delimiter given by the caller, or null
     */
    public static FileLayout detect(Path file, TextEncoding encoding, String delimiter) throws IOException {
        EncodingDetector.Detected detected = EncodingDetector.detect(file);
        TextEncoding used = encoding == null ? detected.encoding() : encoding;
        boolean marked = detected.marked() && used == detected.encoding();
        String sample = sample(file, used, marked);
        Guess guess = delimiter == null ? best(sample) : guess(sample, delimiter.charAt(0));
        return FileLayout.text(used, marked, guess.delimiter(), headerLine(guess));
    }

    private static String sample(Path file, TextEncoding encoding, boolean marked) throws IOException {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        try (Reader text = CsvRows.text(file, encoding, marked)) {
            for (int read = 0; read >= 0 && length < SAMPLE; read = text.read(buffer, length, SAMPLE - length)) {
                length += read;
            }
        } catch (java.nio.charset.CharacterCodingException wrong) {
            throw UnreadableFile.broken(
                    "wrong_encoding",
                    "The file is not text in " + encoding.label() + ". Leave the encoding out to have it detected.");
        }
        return new String(buffer, 0, length);
    }

    private record Guess(char delimiter, List<SourceRow> rows, int width, double score, UnreadableFile failure) {}

    private record Rows(List<SourceRow> read, UnreadableFile failure) {}

    private static Guess best(String sample) {
        List<Guess> guesses = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            guesses.add(guess(sample, delimiter));
        }
        Guess best =
                guesses.stream().max(Comparator.comparingDouble(Guess::score)).orElseThrow();
        if (best.score() == 0) {
            guesses.stream()
                    .map(Guess::failure)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(failure -> {
                        throw failure;
                    });
        }
        return best;
    }

    private static Guess guess(String sample, char delimiter) {
        Rows sampled = rows(sample, delimiter);
        List<SourceRow> rows = sampled.read();
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
        int width = widths.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
        double share = width == 1 ? 0 : (double) widths.get(width) / rows.size();
        boolean headed = !rows.isEmpty() && rows.get(0).cells().size() == width;
        // A decimal comma splits every row of data alike, but never the header.
        double score = share * (headed ? 1 : 0.4) + Math.min(width, 50) / 1000.0;
        return new Guess(delimiter, rows, width, width == 1 ? 0 : score, sampled.failure());
    }

    private static Rows rows(String sample, char delimiter) {
        List<SourceRow> rows = new ArrayList<>();
        try (CsvRows all = CsvRows.ofSample(sample, delimiter)) {
            while (rows.size() < MAX_ROWS && all.hasNext()) {
                rows.add(all.next());
            }
        } catch (UnreadableFile tooMuch) {
            // Perhaps not with this delimiter; what was read before still counts.
            return new Rows(rows, tooMuch);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (rows.size() > 1 && rows.size() < MAX_ROWS && sample.length() == SAMPLE) {
            rows.remove(rows.size() - 1);
        }
        return new Rows(rows, null);
    }

    private static long headerLine(Guess guess) {
        return guess.rows().stream()
                .limit(HEADER_WITHIN)
                .filter(row -> row.cells().size() == guess.width() && !row.isEmpty())
                .findFirst()
                .filter(Headers::isHeader)
                .map(SourceRow::line)
                .orElse(0L);
    }
}
