package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsal;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.Strategy;
import dev.puntual.platform.web.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal on its page.
 *
 * @param asked what is rehearsed, as the form says it
 * @param strategies in the order they are asked
 * @param segments whom strategies mean, by their numbers
 * @param drafts of them, those with a draft
 * @param rehearsed null while there is none
 * @param checks what the contact rules say to it; null while there is none
 * @param effort what it would cost; null while there is none
 * @param prices as typed
 * @param problems with the prices
 * @param at when it was begun
 * @param running for how long it has been going on; null when it is not
 * @param failed whether it could not be done
 */
public record RehearsalView(
    Asked asked,
    List<Strategy> strategies,
    Map<Integer, String> segments,
    List<Strategy> drafts,
    @Nullable Rehearsed rehearsed,
    @Nullable RehearsalChecks checks,
    @Nullable RehearsalEffort effort,
    TariffForm prices,
    Problems problems,
    @Nullable Instant at,
    @Nullable Duration running,
    boolean failed) {

  /**
   * @param draft the number of the strategy whose draft is taken as published; zero: as things are
   * @param days 30, 60 or 90
   * @param monthsAgo zero: from today on; else 1, 3 or 6
   */
  public record Asked(int draft, int days, boolean paying, int monthsAgo) {

    /** The page with this question. */
    public String address() {
      return "/estrategia/ensayo" + asAsked();
    }

    /** Its answer as a file. */
    public String file() {
      return "/estrategia/ensayo/dias.csv" + asAsked();
    }

    /** Everybody on one of its lists as a file. */
    public String file(Rehearsed.Part part) {
      return RehearsalPeople.PATH + asAsked() + "&lista=" + code(part);
    }

    /** Everybody on one of its lists, page by page. */
    public String list(RehearsalPage.Crowd tab) {
      return RehearsalList.PATH + asAsked() + "&ver=" + tab.word();
    }

    static String code(Rehearsed.Part part) {
      return part.name().toLowerCase(Locale.ROOT);
    }

    Rehearsal.Question question() {
      return new Rehearsal.Question(draft == 0 ? null : draft, days, paying, monthsAgo);
    }

    private String asAsked() {
      return "?borrador="
          + draft
          + "&dias="
          + days
          + "&pagan="
          + (paying ? "costumbre" : "nadie")
          + (monthsAgo == 0 ? "" : "&desde=" + monthsAgo);
    }
  }

  /**
   * A bar of the chart, in its units: 10 wide a day, 100 high the fullest.
   *
   * @param height at least one, where there is a message
   * @param stopped by a contact rule, of those meant for this day
   * @param moved by one, to a later day
   */
  public record Bar(LocalDate day, int x, int height, long messages, long stopped, long moved) {}

  RehearsalView done(
      @Nullable Rehearsed found,
      @Nullable RehearsalChecks said,
      @Nullable RehearsalEffort cost,
      Instant at) {
    return new RehearsalView(
        asked, strategies, segments, drafts, found, said, cost, prices, problems, at, null, false);
  }

  RehearsalView running(Duration since) {
    return new RehearsalView(
        asked,
        strategies,
        segments,
        drafts,
        null,
        null,
        null,
        prices,
        problems,
        null,
        since,
        false);
  }

  RehearsalView broken() {
    return new RehearsalView(
        asked, strategies, segments, drafts, null, null, null, prices, problems, null, null, true);
  }

  /** Whether anything was asked for. */
  public boolean chosen() {
    return at != null || running != null || failed;
  }

  /**
   * A bar for each contact day, also those without a message, and for holidays of the company on
   * which something leaves elsewhere.
   */
  public List<Bar> bars() {
    if (rehearsed == null || rehearsed.days().isEmpty()) {
      return List.of();
    }
    var perDay = new TreeMap<LocalDate, Long>();
    rehearsed.days().forEach(day -> perDay.put(day, 0L));
    rehearsed.slices().forEach(slice -> perDay.merge(slice.day(), slice.messages(), Long::sum));
    long most = perDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var days = List.copyOf(perDay.keySet());
    var stopped = RehearsalChecks.perDay(rehearsed, Rehearsed.Struck::stopped);
    var moved = RehearsalChecks.perDay(rehearsed, Rehearsed.Struck::moved);
    return perDay.entrySet().stream()
        .map(
            one ->
                new Bar(
                    one.getKey(),
                    days.indexOf(one.getKey()) * 10,
                    height(one.getValue(), most),
                    one.getValue(),
                    stopped.getOrDefault(one.getKey(), 0L),
                    moved.getOrDefault(one.getKey(), 0L)))
        .toList();
  }

  private static int height(long messages, long most) {
    return messages == 0 ? 0 : (int) Math.max(1, messages * 100 / most);
  }

  /** The fullest day. */
  public Bar fullest() {
    return bars().stream().max(Comparator.comparingLong(Bar::messages)).orElseThrow();
  }

  /** By step and by strategy. */
  public RehearsalSteps steps() {
    return RehearsalSteps.of(Objects.requireNonNull(rehearsed), strategies, segments);
  }

  /** At what hours. */
  public RehearsalHours hours() {
    return RehearsalHours.of(Objects.requireNonNull(rehearsed));
  }

  /** The name of a strategy; empty for the house's. */
  public String name(int strategy) {
    return strategies.stream()
        .filter(one -> one.number() == strategy && !one.isHouse())
        .map(Strategy::name)
        .findFirst()
        .orElse("");
  }
}
