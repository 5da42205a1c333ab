package app.crm.ejb.imports.vcard;

import app.crm.ejb.imports.csv.CsvRows;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.csv.SourceRows;
import app.crm.ejb.imports.csv.UnreadableFile;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** The cards of a file, a row for each, below a row that names the columns. */
public final class CardRows implements SourceRows {

    private final CardTexts cards;
    private SourceRow upcoming = new SourceRow(1, CardCells.COLUMNS);

    private CardRows(CardTexts cards) {
        this.cards = cards;
    }

    public static CardRows open(Path file, FileLayout layout) throws IOException {
        return new CardRows(new CardTexts(CsvRows.text(file, layout.textEncoding(), layout.bom())));
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null) {
            try {
                CardTexts.Card card = cards.next();
                upcoming = card == null ? null : new SourceRow(card.line(), CardCells.of(parsed(card)));
            } catch (CharacterCodingException wrong) {
                throw UnreadableFile.broken(
                        "wrong_encoding",
                        "The file has bytes that are not text in its encoding. Export the contacts anew, as UTF-8.");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return upcoming != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = upcoming;
        upcoming = null;
        return row;
    }

    private static VCard parsed(CardTexts.Card card) throws IOException {
        try (VCardReader reader = new VCardReader(card.text())) {
            VCard parsed = reader.readNext();
            return parsed == null ? new VCard() : parsed;
        }
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
