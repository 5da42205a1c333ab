package app.crm.ejb.core;

import java.io.Serializable;

/**
 * What is wrong with one field of a request.
 *
 * @param field path in the JSON body, such as {@code email} or {@code params.tags[2]}
 * @param code snake_case, for programs
 * @param message what to do about it, for people
 */
public record FieldError(String field, String code, String message) implements Serializable {}
