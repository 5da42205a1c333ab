package app.crm.ejb.core;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which field of a JSON body is wrong and why, without a class name of the product. */
final class BodyProblems {

    private BodyProblems() {}

    /** Empty where the JSON was the product's own, so that the fault is not the caller's. */
    static Optional<CrmException> of(JsonProcessingException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return Optional.of(malformed("The body is nested too deeply, or has a text or number that is too long."));
        }
        if (unreadable instanceof StreamReadException syntax) {
            return Optional.of(malformed("The body is not valid JSON" + position(syntax.getLocation()) + "."));
        }
        if (unreadable.getCause() instanceof CrmException refused) {
            return Optional.of(refused);
        }
        if (unreadable.getCause() instanceof StreamReadException inside) {
            return of(inside);
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Optional.of(unknownField(path(unknown)));
        }
        return unreadable instanceof MismatchedInputException wrong ? Optional.of(mismatch(wrong)) : Optional.empty();
    }

    static CrmException unknownField(String field) {
        String message = "This field does not exist here or is set by the server; leave it out.";
        return new InvalidException(
                ErrorCode.UNKNOWN_FIELD,
                "The field " + field + " cannot be set.",
                List.of(new FieldError(field, "unknown_field", message)));
    }

    static CrmException of(ConstraintViolationException violations) {
        return new InvalidException(violations.getConstraintViolations().stream()
                .map(BodyProblems::error)
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList());
    }

    /** A parameter that is annotated itself is the whole body: it is missing. */
    private static FieldError error(ConstraintViolation<?> violation) {
        return isBody(violation)
                ? new FieldError(field(violation), code(violation), violation.getMessage())
                : new FieldError("", "required", "Send a JSON body; see /api-docs.");
    }

    private static CrmException malformed(String detail) {
        return new InvalidException(ErrorCode.MALFORMED_JSON, detail);
    }

    private static CrmException mismatch(MismatchedInputException wrong) {
        String field = path(wrong);
        if (field.isEmpty()) {
            return malformed("The body does not have the expected shape; see /api-docs.");
        }
        if (wrong instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return new InvalidException(field, "invalid_text", "Remove the characters that cannot be stored.");
        }
        return new InvalidException(field, "invalid_value", "Give " + expected(wrong.getTargetType()) + ".");
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "a value of the documented type";
        }
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean", "boolean" -> "true or false";
            case "Integer", "int", "Long", "long", "Short", "short" -> "a whole number";
            case "BigDecimal", "Double", "double" -> "a number";
            case "LocalDate" -> "a date such as 2026-01-31";
            case "Instant" -> "a time such as 2026-01-31T09:15:00Z";
            case "List", "ArrayList", "Set", "Collection" -> "a list";
            default -> "a value of the documented type";
        };
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String position(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Without the method and parameter names that lead to the body. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY, CONTAINER_ELEMENT -> append(field, node);
                default -> field.append("");
            }
        }
        return field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private static boolean isBody(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                return true;
            }
        }
        return false;
    }

    /** {@code NotBlank} → {@code required}, others by their own name in snake_case. */
    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "invalid_length";
            case "Email" -> "invalid_email";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "out_of_range";
            default -> "invalid_value";
        };
    }
}
