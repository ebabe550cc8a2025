package dev.puntual.demo.story;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * Money that a debtor sends for one bill.
 *
 * @param at on the company's clock
 * @param byLink through the page that a letter's link opens, if a letter with one arrived; else by
 *     bank, of which only the company's next file knows
 */
public record Receipt(LocalDateTime at, BigDecimal amount, boolean byLink) {}
