package app.crm.persistence.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a field holds, and with it which tests it understands and how its values are read. */
public enum FieldType {
    /** Compared as a whole; {@code *} stands for any characters. */
    TEXT(EnumSet.of(Operator.EQUALS, Operator.WILDCARD, Operator.PRESENT)),
    /** Long text, of which a value matches any part. */
    PROSE(EnumSet.of(Operator.CONTAINS, Operator.WILDCARD, Operator.PRESENT)),
    PHONE(EnumSet.of(Operator.EQUALS, Operator.WILDCARD, Operator.PRESENT)),
    NUMBER(EnumSet.of(Operator.EQUALS, Operator.COMPARE, Operator.RANGE, Operator.PRESENT)),
    /** A day. */
    DATE(EnumSet.of(Operator.EQUALS, Operator.COMPARE, Operator.RANGE, Operator.PRESENT)),
    /** A moment; a day given as value begins and ends in the caller's time zone. */
    INSTANT(EnumSet.of(Operator.EQUALS, Operator.COMPARE, Operator.RANGE, Operator.PRESENT)),
    /** One of a fixed list of codes. */
    CHOICE(EnumSet.of(Operator.EQUALS, Operator.PRESENT)),
    /** A two-letter ISO 3166 code. */
    COUNTRY(EnumSet.of(Operator.EQUALS, Operator.PRESENT)),
    /** {@code me}, {@code none}, a name or an e-mail address. */
    USER(EnumSet.of(Operator.EQUALS, Operator.WILDCARD, Operator.PRESENT)),
    /** {@code me} for the caller's own team, {@code none}, or a name. */
    TEAM(EnumSet.of(Operator.EQUALS, Operator.WILDCARD, Operator.PRESENT)),
    /** {@code none} or the name of a related record. */
    RECORD(EnumSet.of(Operator.EQUALS, Operator.WILDCARD, Operator.PRESENT)),
    /** A fixed list of statements about the record, as in {@code is:active} or {@code has:email}. */
    FLAG(EnumSet.of(Operator.EQUALS)),
    /** The number of the record itself. */
    ID(EnumSet.of(Operator.EQUALS));

    private final Set<Operator> operators;

    FieldType(Set<Operator> operators) {
        this.operators = operators;
    }

    public Set<Operator> operators() {
        return operators;
    }

    boolean understands(Operator operator) {
        return operators.contains(operator);
    }

    /** Whether values are records that go by a name, {@code none} or an id. */
    boolean isReference() {
        return this == USER || this == TEAM || this == RECORD;
    }

    boolean isTime() {
        return this == DATE || this == INSTANT;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
