package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import java.time.LocalDate;

/**
 * What a promise is of, in the currency with the most.
 *
 * @param paid what came in for it since, as is known now
 * @param day by which
 */
public record Promised(Money amount, Money paid, LocalDate day) {}
