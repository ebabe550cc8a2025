package dev.puntual.api.explanation;

import dev.puntual.dunning.DecidedAgain;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.kernel.DebtorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Decisions of one debtor and day, each made again; in codes alone, for programs. Documented in
 * {@code openapi.json}.
 */
@JsonNaming(SnakeCaseStrategy.class)
record Replay(UUID debtor, LocalDate day, List<Decision> decisions) {

  /**
   * @param reason {@code due}, or why nothing was said
   * @param answer {@code same}, {@code differs} or {@code unknown}: the worst of its points
   * @param law the packs that were in force, each with its version
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Decision(
      UUID debt,
      String number,
      int instalment,
      int plan,
      int strategy,
      int version,
      String reason,
      Instant decidedAt,
      String answer,
      List<String> law,
      List<Told> points) {}

  /**
   * @param is as it comes out now; absent when that cannot be known
   * @param why what is not kept, or what explains a difference; a code
   * @param about names or rules that it speaks of
   */
  record Told(
      String about,
      String answer,
      String was,
      @Nullable String is,
      @Nullable String why,
      List<String> names) {}

  static Replay of(DebtorId debtor, LocalDate day, List<DecidedAgain> decisions) {
    return new Replay(debtor.value(), day, decisions.stream().map(Replay::decision).toList());
  }

  private static Decision decision(DecidedAgain one) {
    return new Decision(
        one.debt(),
        one.number(),
        one.instalment(),
        one.plan(),
        one.strategy(),
        one.version(),
        one.reason(),
        one.made(),
        code(one.answer()),
        one.law(),
        one.points().stream().map(Replay::told).toList());
  }

  private static Told told(Point point) {
    return new Told(
        code(point.what()),
        code(point.answer()),
        point.was(),
        point.is(),
        point.why().isEmpty() ? null : point.why(),
        point.about());
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
