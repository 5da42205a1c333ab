package app.crm.ejb.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalTest {

    @Test
    void whatOneNodeWritesAnotherReads() {
        Signal change = new Signal(Signal.Kind.CHANGE_SET, 4711);
        Signal job = new Signal(Signal.Kind.JOB, 5);
        Signal notification = new Signal(Signal.Kind.NOTIFICATION, 999_999_999_999L);
        String text = change.text() + " " + job.text() + " " + notification.text();
        assertThat(Signal.parseAll(text)).containsExactly(change, job, notification);
    }

    @Test
    void whatANewerReleaseSaysIsPassedOver() {
        assertThat(Signal.parseAll("x1 c c-1 c1; c99999999999999999999 j7 "))
                .containsExactly(new Signal(Signal.Kind.JOB, 7));
    }
}
