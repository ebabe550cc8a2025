package dev.puntual.messaging.wording;

/**
 * Why a template cannot be saved.
 *
 * @param field {@code subject} or {@code body}
 * @param code message key after {@code messaging.template.fault.}
 * @param about what exactly, to be named in the sentence; may be empty
 */
public record Fault(String field, String code, String about) {}
