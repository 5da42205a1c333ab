package app.crm.ejb.erasure;

import app.crm.persistence.erasure.ErasureCounts;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an erasure did.
 *
 * @param changeSetId its line in the history, which names nobody
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Erasure(long changeSetId, ErasureCounts erased) {}
