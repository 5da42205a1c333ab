package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomFieldType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a change of type does to the values that records have.
 *
 * @param records how many have a value, in the trash too
 * @param converted how many of the values the new type can hold
 * @param failed how many it can't
 * @param samples some of those, in records that the caller may read
 */
public record CustomFieldConversion(
        CustomFieldType from, CustomFieldType to, long records, long converted, long failed, List<Sample> samples) {

    /** A value that the new type can't hold, and why. */
    public record Sample(long recordId, JsonNode value, String code, String message) {}
}
