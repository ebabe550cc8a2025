package dev.puntual.api.explanation;

import dev.puntual.dunning.Means;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What came of it.
 *
 * @param code one of the codes of {@code openapi.json}
 * @param because the reason in sentences, where {@code words} does not say it: why a message did
 *     not leave or arrive, and what the contact rules say
 * @param reason why nothing was said, or why a message did not leave; a code
 * @param rules ids of the contact rules that stopped a message
 * @param message the message's id
 * @param state of the message
 * @param channel by what a message goes or will go; absent of everything else
 * @param told what its provider told since: {@code sent}, {@code delivered}, {@code read} or {@code
 *     failed}
 * @param action what the step does: a message, a call, an act of the office
 * @param passedOver steps that were late and not made up for
 * @param since when the reason was first said of this step
 * @param until the last day of what stands against it; absent until somebody lifts it
 * @param next what comes next, when nothing was due
 */
@JsonNaming(SnakeCaseStrategy.class)
record Outcome(
    String code,
    String words,
    @Nullable String because,
    @Nullable String reason,
    List<String> rules,
    @Nullable UUID message,
    @Nullable String state,
    @Nullable String channel,
    @Nullable String told,
    @Nullable String action,
    int passedOver,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Told.@Nullable Next next) {

  Outcome(
      String code,
      String words,
      @Nullable String reason,
      List<String> rules,
      @Nullable UUID message,
      @Nullable String state,
      @Nullable String action,
      int passedOver,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Told.@Nullable Next next) {
    this(
        code,
        words,
        null,
        reason,
        rules,
        message,
        state,
        null,
        null,
        action,
        passedOver,
        since,
        until,
        next);
  }

  /** The same with the reason in sentences. */
  Outcome because(@Nullable String sentences) {
    return new Outcome(
        code,
        words,
        sentences,
        reason,
        rules,
        message,
        state,
        channel,
        told,
        action,
        passedOver,
        since,
        until,
        next);
  }

  /** The same of a message by that channel. */
  Outcome by(Means means, String news) {
    return new Outcome(
        code,
        words,
        because,
        reason,
        rules,
        message,
        state,
        means.code(),
        news.isEmpty() ? null : news,
        action,
        passedOver,
        since,
        until,
        next);
  }
}
