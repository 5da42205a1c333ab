package app.crm.ejb.customfields;

import jakarta.validation.constraints.NotNull;

/** A choice's code and the one that it gets instead, in the definition and in every record. */
public record ChoiceRename(@NotNull String from, @NotNull String to) {}
