package app.crm.ejb.imports.csv;

/** Reads bytes as UTF-8 and counts what speaks for it and against it. */
final class Utf8Scan {

    private long sequences;
    private long errors;
    private long firstErrorLine;
    private long undefinedInWindows;
    private long line = 1;
    private long sequenceLine = 1;
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void feed(byte[] bytes, int from, int length) {
        for (int index = from; index < length; index++) {
            feed(bytes[index] & 0xFF);
        }
    }

    void end() {
        if (pending > 0) {
            error();
        }
    }

    boolean isValid() {
        return errors == 0;
    }

    /** Mostly well-formed sequences with a few errors: UTF-8 that something damaged. */
    boolean isDamagedUtf8() {
        return errors > 0 && sequences > errors;
    }

    /** Bytes that windows-1252 leaves undefined: the file is in some other code page. */
    boolean fitsWindows1252() {
        return undefinedInWindows == 0;
    }

    long firstErrorLine() {
        return firstErrorLine;
    }

    private void feed(int unit) {
        if (unit == '\n') {
            line++;
        }
        if (unit == 0x81 || unit == 0x8D || unit == 0x8F || unit == 0x90 || unit == 0x9D) {
            undefinedInWindows++;
        }
        if (pending > 0) {
            follow(unit);
        } else if (unit >= 0x80) {
            start(unit);
        }
    }

    private void follow(int unit) {
        if (unit < lowest || unit > highest) {
            error();
            if (unit >= 0x80) {
                start(unit);
            }
            return;
        }
        lowest = 0x80;
        highest = 0xBF;
        pending--;
        if (pending == 0) {
            sequences++;
        }
    }

    private void start(int unit) {
        sequenceLine = line;
        pending = unit < 0xC2 || unit > 0xF4 ? 0 : unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : 3;
        if (pending == 0) {
            error();
        }
        limitSecondByte(unit);
    }

    /** The second byte's range keeps out overlong forms, surrogates and code points above 10FFFF. */
    private void limitSecondByte(int first) {
        lowest = switch (first) {
            case 0xE0 -> 0xA0;
            case 0xF0 -> 0x90;
            default -> 0x80;
        };
        highest = switch (first) {
            case 0xED -> 0x9F;
            case 0xF4 -> 0x8F;
            default -> 0xBF;
        };
    }

    private void error() {
        pending = 0;
        errors++;
        if (firstErrorLine == 0) {
            firstErrorLine = sequenceLine;
        }
    }
}
