package dev.puntual.rules;

import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Limit.Counted;
import dev.puntual.rules.packs.Limit.Release;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Window;
import dev.puntual.tenants.ContactWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what a company asks of itself is at least as strict as the rules at its home. */
public final class Tightening {

  private Tightening() {}

  /**
   * Hours of a weekday that a rule does not allow.
   *
   * @param allowed the rule's own hours on that day; null when it has none
   */
  public record Looser(DayOfWeek day, String rule, @Nullable Window allowed) {}

  /** A number looser than a rule's own: a cap above it, or hours below. */
  public record Above(String rule, int allowed) {}

  /** Every weekday whose hours reach beyond a rule that binds letters to debtors at home. */
  public static List<Looser> hours(ContactWindow window, String country, List<Pack> packs) {
    var looser = new ArrayList<Looser>();
    for (var pack : atHome(country, packs).toList()) {
      var windows =
          pack.windows().stream().filter(w -> w.channels().contains(Channel.EMAIL)).toList();
      window.days().forEach((day, hours) -> beyond(day, hours, windows).ifPresent(looser::add));
    }
    looser.sort(Comparator.comparing(Looser::day));
    return looser;
  }

  /** The strictest rule that allows fewer contacts in seven days, over all channels. */
  public static Optional<Above> perWeek(int wanted, String country, List<Pack> packs) {
    return above(wanted, Release.ROLLING, country, packs);
  }

  /** The strictest rule that allows fewer contacts a day, over all channels. */
  public static Optional<Above> perDay(int wanted, String country, List<Pack> packs) {
    return above(wanted, Release.DAY, country, packs);
  }

  /** The rule that asks for the most hours between two letters, if it asks for more than these. */
  public static Optional<Above> between(int wanted, String country, List<Pack> packs) {
    return atHome(country, packs)
        .flatMap(pack -> pack.limits().stream())
        .filter(limit -> limit.kind() == Limit.Kind.SPACING)
        .filter(limit -> limit.channels().contains(Channel.EMAIL))
        .filter(limit -> limit.span().compareTo(Duration.ofHours(wanted)) > 0)
        .max(Comparator.comparing(Limit::span))
        .map(limit -> new Above(limit.id(), (int) limit.span().toHours()));
  }

  private static Optional<Looser> beyond(
      DayOfWeek day, ContactWindow.Hours hours, List<Window> windows) {
    var that = windows.stream().filter(window -> window.days().contains(day)).toList();
    boolean within =
        that.stream()
            .anyMatch(
                window ->
                    !hours.opens().isBefore(window.start())
                        && !hours.closes().isAfter(window.end()));
    if (windows.isEmpty() || within) {
      return Optional.empty();
    }
    var rule = that.isEmpty() ? windows.getFirst() : that.getFirst();
    return Optional.of(new Looser(day, rule.id(), that.isEmpty() ? null : rule));
  }

  private static Optional<Above> above(
      int wanted, Release release, String country, List<Pack> packs) {
    return atHome(country, packs)
        .flatMap(pack -> pack.limits().stream())
        .filter(limit -> limit.kind() == Limit.Kind.CAP && limit.counted() == Counted.ALL)
        .filter(limit -> limit.release() == release && limit.count() < wanted)
        .min(Comparator.comparingInt(Limit::count))
        .map(limit -> new Above(limit.id(), limit.count()));
  }

  /** Those for a creditor and a consumer, without those of single states. */
  private static Stream<Pack> atHome(String country, List<Pack> packs) {
    return packs.stream()
        .filter(
            pack ->
                pack.status() == Pack.Status.DRAFT || pack.status() == Pack.Status.COUNSEL_APPROVED)
        .filter(pack -> pack.binds().subdivisions().isEmpty() && pack.binds().except().isEmpty())
        .filter(
            pack ->
                pack.binds().countries().isEmpty() || pack.binds().countries().contains(country))
        .filter(pack -> pack.binds().collectors().contains(Collector.FIRST_PARTY))
        .filter(pack -> pack.binds().debtors().contains(DebtorClass.CONSUMER));
  }
}
