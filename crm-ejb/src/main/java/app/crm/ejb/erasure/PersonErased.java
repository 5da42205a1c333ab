package app.crm.ejb.erasure;

import app.crm.persistence.erasure.ErasedPerson;
import java.util.List;

/**
 * Fired by the transaction that erases, for what can only be done once it has committed.
 *
 * @param files hashes of contents that may be needed no longer
 */
record PersonErased(ErasedPerson person, List<String> files) {}
