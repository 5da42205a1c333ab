package app.crm.ejb.security;

import jakarta.enterprise.context.RequestScoped;

/** Keeps the caller for the length of one request, or of one piece of a job. */
@RequestScoped
public class CallerHolder {

    private Caller caller;

    Caller caller() {
        return caller;
    }

    void set(Caller newCaller) {
        this.caller = newCaller;
    }
}
