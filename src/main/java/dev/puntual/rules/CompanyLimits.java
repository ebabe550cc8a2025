package dev.puntual.rules;

import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Binds;
import dev.puntual.rules.packs.Confidence;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Limit.Counted;
import dev.puntual.rules.packs.Limit.Kind;
import dev.puntual.rules.packs.Limit.Release;
import dev.puntual.rules.packs.Limit.Scope;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Saying;
import dev.puntual.rules.packs.Window;
import dev.puntual.rules.packs.Words;
import dev.puntual.tenants.ContactWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a company asks of itself: its hours and closed days (Ajustes, Horario), and its own caps.
 * Read back from JSON when an old decision is replayed.
 *
 * @param closed days on which it writes to nobody
 * @param perDay contacts a day at most; null leaves it to the house
 * @param perWeek contacts in seven days at most
 * @param hoursBetween between two contacts, on whatever channel
 * @param collector what it is; null where nobody said so yet: it collects what it sold
 */
record CompanyLimits(
    List<Hours> hours,
    List<LocalDate> closed,
    @Nullable Integer perDay,
    @Nullable Integer perWeek,
    @Nullable Integer hoursBetween,
    @Nullable Collector collector) {

  static final String PACK = "COMPANY";
  static final String TIME = "COMPANY-TIME-";
  static final String DAY = "COMPANY-CAP-DAY";
  static final String WEEK = "COMPANY-CAP-WEEK";
  static final String GAP = "COMPANY-GAP";

  private static final Pack.Effective ALWAYS = new Pack.Effective(LocalDate.of(2000, 1, 1), null);

  /** A company that opens on no day writes to nobody. */
  private static final Bar NEVER =
      new Bar.Blocked(
          TIME + "0",
          EnumSet.allOf(Channel.class),
          EnumSet.allOf(Collector.class),
          Confidence.H,
          null);

  /** One weekday's. */
  record Hours(int weekday, LocalTime opens, LocalTime closes) {}

  static CompanyLimits of(
      ContactWindow window, Set<LocalDate> closed, Caps caps, Collector collector) {
    var hours =
        new TreeMap<>(window.days())
            .entrySet().stream()
                .map(
                    day ->
                        new Hours(
                            day.getKey().getValue(),
                            day.getValue().opens(),
                            day.getValue().closes()))
                .toList();
    return new CompanyLimits(
        hours,
        closed.stream().sorted().toList(),
        caps.perDay(),
        caps.perWeek(),
        caps.hoursBetween(),
        collector);
  }

  /** The same book as this company's. */
  RuleBook on(RuleBook law) {
    return law.with(pack(), collector == null ? Collector.FIRST_PARTY : collector);
  }

  /** A pack like any other: it can only tighten. Who asks for other hours is reached in them. */
  Pack pack() {
    return new Pack(
        PACK,
        "own",
        Pack.Status.DRAFT,
        new Words("Tu empresa", "Your company"),
        ALWAYS,
        ALWAYS.from(),
        new Binds(
            Set.of(),
            Set.of(),
            Set.of(),
            EnumSet.allOf(Collector.class),
            EnumSet.allOf(DebtorClass.class),
            EnumSet.allOf(DebtStage.class)),
        Set.copyOf(closed),
        hours.stream().map(CompanyLimits::window).toList(),
        limits(),
        hours.isEmpty() ? List.of(NEVER) : List.of(),
        Saying.nothing(),
        List.of(new Duty(Duty.Kind.EXTRA_HOURS, "")),
        List.of(),
        List.of());
  }

  private static Window window(Hours hours) {
    return new Window(
        TIME + hours.weekday(),
        EnumSet.allOf(Channel.class),
        Set.of(DayOfWeek.of(hours.weekday())),
        hours.opens(),
        hours.closes(),
        Duration.ZERO,
        false,
        Confidence.H,
        null);
  }

  private List<Limit> limits() {
    var limits = new ArrayList<Limit>();
    if (perDay != null) {
      limits.add(limit(DAY, Kind.CAP, perDay, Release.DAY, Duration.ZERO));
    }
    if (perWeek != null) {
      limits.add(limit(WEEK, Kind.CAP, perWeek, Release.ROLLING, Duration.ofDays(7)));
    }
    if (hoursBetween != null) {
      limits.add(limit(GAP, Kind.SPACING, 1, Release.ROLLING, Duration.ofHours(hoursBetween)));
    }
    return limits;
  }

  private static Limit limit(String id, Kind kind, int count, Release release, Duration span) {
    return new Limit(
        id,
        kind,
        EnumSet.allOf(Channel.class),
        Counted.ALL,
        Scope.DEBTOR,
        count,
        release,
        span,
        true,
        null,
        Confidence.H,
        null);
  }
}
