package dev.puntual.dunning.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param day whose run it is
 * @param today by the company's calendar
 * @param notBefore no message leaves earlier; null: at once
 * @param draws one debtor in so many is spoken to
 */
record Occasion(
    Campaign campaign,
    LocalDate day,
    LocalDate today,
    Instant now,
    @Nullable Instant notBefore,
    int draws) {

  /** Before the next occurrence, so that nobody waits for two of one campaign. */
  LocalDate lastDay() {
    var last = today.plusDays(CampaignRun.LIFE_DAYS);
    return campaign
        .plan()
        .when()
        .onOrAfter(day.plusDays(1))
        .map(next -> next.minusDays(1))
        .filter(before -> before.isBefore(last))
        .orElse(last);
  }
}
