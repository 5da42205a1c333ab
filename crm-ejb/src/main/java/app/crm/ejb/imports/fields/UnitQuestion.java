package app.crm.ejb.imports.fields;

import java.util.List;

/**
 * What has to be answered about a column of amounts before the import runs.
 *
 * @param asks {@code currency}, {@code unit} or both
 */
public record UnitQuestion(String column, String field, List<String> asks) {}
