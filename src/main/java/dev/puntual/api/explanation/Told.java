package dev.puntual.api.explanation;

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
   * What a campaign had for the debtor, or will have.
   *
   * @param code written, foretold, kept, silent or not_meant
   * @param channel by which it went or will; absent when by none
   * @param message its id; absent for one to come, and for whoever got none
   * @param told what its provider told since
   * @param reason why nobody wrote, or why it did not leave; a code
   * @param because the same in a sentence
   * @param rules ids of the contact rules that stopped it, or will on its day
   * @param passed channels that come first and were not used
   * @param next the first day on which one that is kept back could leave
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Campaign(
      UUID id,
      String name,
      String code,
      String words,
      @Nullable String because,
      @Nullable String channel,
      @Nullable UUID message,
      @Nullable String state,
      @Nullable String told,
      @Nullable String reason,
      List<String> rules,
      List<Passed> passed,
      @Nullable LocalDate next) {}

  /**
   * A channel that was not used.
   *
   * @param why off, nobody, excluded, refused, lost, no_text, no_value and so on; a code
   */
  record Passed(String channel, String why, List<String> rules) {}

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
