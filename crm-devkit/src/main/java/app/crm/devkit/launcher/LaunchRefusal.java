package app.crm.devkit.launcher;

/** A reason not to start that the user can do something about; its message says what. */
public class LaunchRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchRefusal(String message) {
        super(message);
    }
}
