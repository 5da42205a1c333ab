package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomField;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A custom field as every answer shows it.
 *
 * @param index whether an index carries filters and orders by it: {@code none}, {@code building} or {@code ready}
 */
public record CustomFieldDetails(@JsonUnwrapped CustomField field, String index) {}
