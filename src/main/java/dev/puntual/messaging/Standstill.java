package dev.puntual.messaging;

import java.time.Instant;

/**
 * Why nothing of a company leaves just now.
 *
 * @param code message key after {@code messaging.trouble.}
 * @param since when it began
 */
public record Standstill(String code, Instant since) {}
