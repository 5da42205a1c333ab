package app.crm.ejb.imports.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The text that stands for a number of a sheet: days in ISO 8601, other numbers in digits. */
final class CellText {

    /** A spreadsheet computes with fifteen digits; what comes after them is noise. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final double MAX_DAY = 2_958_466;
    private static final int MAX_DIGITS = 40;
    private static final long SECONDS_OF_DAY = 86_400;

    private final LocalDateTime dayZero;

    /** @param since1904 whether days are counted from 1904, as old Macintosh workbooks do */
    CellText(boolean since1904) {
        // Day 60 of the usual calendar is a 29 February 1900 that never was; dates before it are off by one everywhere.
        this.dayZero = since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    String of(String raw, NumberFormats.Format format) {
        BigDecimal number;
        try {
            number = raw.length() > MAX_DIGITS ? null : new BigDecimal(raw.strip());
        } catch (NumberFormatException text) {
            number = null;
        }
        if (number == null || Math.abs(number.scale()) > MAX_DIGITS) {
            return raw;
        }
        return switch (format.kind()) {
            case DATE -> isDay(number) ? moment(number.doubleValue()) : plain(number);
            case PERCENTAGE -> plain(number.movePointRight(2)) + "%";
            case PLAIN -> format.currency() == null ? plain(number) : plain(number) + " " + format.currency();
        };
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.doubleValue() < MAX_DAY;
    }

    private String moment(double days) {
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_OF_DAY);
        if (whole == 0) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_DAY - 1))
                    .toString();
        }
        LocalDateTime at = dayZero.plusDays(whole).plusSeconds(seconds);
        return seconds == 0
                ? at.toLocalDate().toString()
                : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal round = number.round(PRECISION).stripTrailingZeros();
        return (round.scale() < 0 ? round.setScale(0) : round).toPlainString();
    }
}
