package app.crm.persistence.records;

/** A record as answers show it. */
public interface StoredRecord {

    long id();

    int version();
}
