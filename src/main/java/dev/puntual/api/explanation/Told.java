package dev.puntual.api.explanation;

import dev.puntual.dunning.Campaigned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer, as it is written in JSON: codes for programs, and beside them the sentence that the
 * debtor's page shows. Documented in {@code openapi.json}.
 */
@JsonNaming(SnakeCaseStrategy.class)
record Told(
    UUID debtor,
    String language,
    LocalDate today,
    @Nullable CreditHold creditHold,
    List<Day> days) {

  /** Nothing more is sold on credit since that day, by that step. */
  @JsonNaming(SnakeCaseStrategy.class)
  record CreditHold(LocalDate since, int step) {}

  /**
   * @param foretold nobody has decided about the day yet
   * @param companyWrites whether the company writes to anybody on it
   * @param written whether a message of the day speaks of any debt, or would
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Day(
      LocalDate day,
      boolean foretold,
      boolean companyWrites,
      boolean written,
      String words,
      List<Debt> debts,
      List<Campaign> campaigns) {}

  /**
   * A letter of a campaign.
   *
   * @param channel by which it went or will; absent when by none
   * @param message its id; absent for one to come, and for whoever got none
   * @param reason why nobody wrote, or why it did not leave; a code
   * @param rules ids of the contact rules that stopped it, or will on its day
   */
  record Campaign(
      UUID id,
      String name,
      @Nullable String channel,
      @Nullable UUID message,
      @Nullable String state,
      @Nullable String reason,
      List<String> rules) {

    static Campaign of(Campaigned one) {
      return new Campaign(
          one.campaign(),
          one.name(),
          one.way() == null ? null : one.way().code(),
          one.message(),
          one.state().isEmpty() ? null : one.state(),
          one.kept() != null ? "rules" : one.reason().isEmpty() ? null : one.reason(),
          one.kept() != null ? one.kept().rules() : one.rules());
    }
  }

  /**
   * @param daysPastDue negative ahead of the date
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Debt(
      UUID id,
      String number,
      int instalment,
      LocalDate dueOn,
      int daysPastDue,
      Amount balance,
      @Nullable Standing standing,
      Outcome outcome) {}

  /**
   * @param amount exact, so a text: programs would read a number as a float
   */
  record Amount(String amount, String currency) {}

  /** By which strategy and version, on which of its steps. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Standing(
      int strategy, String name, int version, int step, int steps, @Nullable String stage) {}

  /** The next step, or just the next day on which the company writes. */
  record Next(@Nullable Integer step, @Nullable String stage, LocalDate on) {}
}
