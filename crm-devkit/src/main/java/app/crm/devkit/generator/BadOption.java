package app.crm.devkit.generator;

/** The command line asks for something that can't be; the message says what to write instead. */
public class BadOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadOption(String message) {
        super(message);
    }
}
