package dev.puntual.desk.decisions;

import dev.puntual.desk.Fate;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Strategy;
import dev.puntual.kernel.DaysPastDue;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param sums over the days and debts of the filter, whatever came of them
 * @param asOf when the sums were made; null when just now
 * @param next address of the next page; null on the last
 * @param strategies to choose from
 * @param many whether more debtors match what was typed than were looked at
 */
public record Decisions(
    Filter filter,
    Sums sums,
    @Nullable Instant asOf,
    List<Row> rows,
    @Nullable String next,
    List<Way> strategies,
    boolean many) {

  /**
   * A strategy and the steps it has now.
   *
   * @param steps in their order
   */
  public record Way(int number, String name, List<What> steps) {

    public String called(Voice voice) {
      return number == Strategy.HOUSE ? voice.say("desk.why.house") : name;
    }
  }

  /**
   * What a step does.
   *
   * @param action as its code
   */
  public record What(String stage, String action) {

    /** Of a letter its tone, else what is done. */
    public String called(Voice voice) {
      return action.equals(Action.MESSAGE.code())
          ? voice.say("dunning.stage." + stage)
          : voice.say("dunning.action." + action);
    }
  }

  /**
   * One debt on one day.
   *
   * @param debtor null when what is known of it came with a load that was taken back
   * @param plan number of the plan of that day
   * @param reason a code; {@code due} when somebody was to be written to
   * @param handed the action that went to the team; null when none did
   * @param said what became of the message; null when there is none
   */
  public record Row(
      @Nullable UUID debtor,
      String name,
      UUID debt,
      String number,
      int instalment,
      LocalDate day,
      int plan,
      DaysPastDue late,
      Money balance,
      @Nullable Step step,
      String reason,
      @Nullable String handed,
      @Nullable Said said) {

    /** The debtor's page at the answer for that day. */
    public String href() {
      return "/cartera/" + debtor + "?dia=" + day + "#dia";
    }

    /** Where it is made again, as that plan made it. */
    public String again() {
      return "/decisiones/" + debt + "/" + day + "?plan=" + plan;
    }

    public String document(Voice voice) {
      return instalment > 1 ? number + " " + voice.say("desk.item.instalment", instalment) : number;
    }

    /** What came of it, in the words of the debtor's page. */
    public Fate fate(Voice voice) {
      if (!reason.equals("due")) {
        return Fate.silence(voice, reason);
      }
      if (handed != null) {
        return Fate.task(voice, handed, false);
      }
      if (said != null) {
        var words = voice.say("dunning.stage." + said.stage());
        return Fate.ofMessage(voice, words, said.state(), said.reason());
      }
      var what = step == null ? null : step.what();
      return what == null || what.action().equals(Action.MESSAGE.code())
          ? Fate.waiting(voice, what == null ? "" : what.called(voice))
          : Fate.task(voice, what.action(), true);
    }
  }

  /** The step that was due, of which version of which strategy. */
  public record Step(int strategy, String name, int version, int number, What what) {

    public String called(Voice voice) {
      return strategy == Strategy.HOUSE ? voice.say("desk.why.house") : name;
    }
  }

  /**
   * @param stage of the firmest debt in the message
   * @param state as messaging says it now
   */
  public record Said(String stage, String state, String reason) {}

  /** The strategy the filter asks for; null when it asks for none, or one that never was. */
  public @Nullable Way way() {
    return strategies.stream()
        .filter(way -> Integer.valueOf(way.number()).equals(filter.strategy()))
        .findFirst()
        .orElse(null);
  }

  /** Amounts of several currencies beside each other. */
  public static String amounts(Voice voice, List<Money> amounts) {
    return amounts.stream().map(voice::money).collect(Collectors.joining(" · "));
  }

  /** As many steps as the strategy has, or as any has. */
  public int steps() {
    var way = way();
    return (way == null ? strategies.stream() : Stream.of(way))
        .mapToInt(one -> one.steps().size())
        .max()
        .orElse(0);
  }
}
