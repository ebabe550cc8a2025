package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.time.LocalDate;

/**
 * The step that comes next for a debt.
 *
 * @param step its place
 * @param on the first day on or after the step on which the company writes
 */
public record NextStep(int step, Stage stage, LocalDate on) {}
