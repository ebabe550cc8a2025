package dev.puntual.demo.story;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When the story plays.
 *
 * @param books the first bill
 * @param opening the day on which the company began to work with Puntual
 * @param today the fixed day on which the demo stands
 * @param horizon the last day on which anything is planned to happen; later days are quiet
 * @param share of all debtors, in percent
 */
public record Era(
    LocalDate books, LocalDate opening, LocalDate today, LocalDate horizon, int share) {

  /** When the clock stands still, where the first company works. */
  public static final LocalTime STANDING = LocalTime.of(10, 0);

  /** Thursday 12 November 2026, after five months and a half. */
  public static Era full() {
    return new Era(
        LocalDate.of(2026, 4, 6),
        LocalDate.of(2026, 6, 1),
        LocalDate.of(2026, 11, 12),
        LocalDate.of(2026, 12, 31),
        100);
  }

  /** Some of the debtors and the last weeks only. */
  public Era shortened(int share, int weeks) {
    return new Era(today.minusWeeks(weeks + 9L), today.minusWeeks(weeks), today, horizon, share);
  }

  int some(int count) {
    return Math.max(1, count * share / 100);
  }
}
