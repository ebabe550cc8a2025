package dev.puntual.rules.packs;

import dev.puntual.rules.Channel;
import dev.puntual.rules.packs.Limit.Scope;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition of a pack no longer asks. Only what is surely as strict counts as strict: in
 * doubt a rule was loosened, and a person looks at it.
 */
public final class Loosening {

  private Loosening() {}

  /**
   * The rules of {@code was} that {@code now} does not keep, by id; empty when it only tightens.
   *
   * @param now null when the pack came no more
   */
  public static List<String> of(Pack was, @Nullable Pack now) {
    if (!was.status().applies()) {
      return List.of();
    }
    if (now == null || !now.status().applies() || !reaches(was, now)) {
      return all(was);
    }
    return Stream.of(
            hours(was, now),
            was.limits().stream()
                .filter(limit -> now.limits().stream().noneMatch(other -> keeps(limit, other)))
                .map(Limit::id),
            was.bars().stream()
                .filter(bar -> now.bars().stream().noneMatch(other -> keeps(bar, other)))
                .map(Bar::id),
            words(was, now),
            asked(was, now))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  private static List<String> all(Pack was) {
    var rules = was.rules().map(rule -> rule.rule()).toList();
    return rules.isEmpty() ? List.of(was.id()) : rules;
  }

  /** Whether it binds whoever it bound, and for as long; and is shut on the days it was shut. */
  private static boolean reaches(Pack was, Pack now) {
    var to = now.effective().to();
    var before = was.effective().to();
    return !now.effective().from().isAfter(was.effective().from())
        && (to == null || (before != null && !to.isBefore(before)))
        && now.closed().containsAll(was.closed())
        && wider(was.binds().countries(), now.binds().countries())
        && wider(was.binds().subdivisions(), now.binds().subdivisions())
        && was.binds().except().containsAll(now.binds().except())
        && now.binds().collectors().containsAll(was.binds().collectors())
        && now.binds().debtors().containsAll(was.binds().debtors())
        && now.binds().stages().containsAll(was.binds().stages());
  }

  /** Empty is everywhere. */
  private static boolean wider(Collection<String> was, Collection<String> now) {
    return now.isEmpty() || (!was.isEmpty() && now.containsAll(was));
  }

  /** Windows of a pack are alternatives, so every new one must lie within an old one. */
  private static Stream<String> hours(Pack was, Pack now) {
    return Stream.of(Channel.values())
        .filter(channel -> on(was, channel).findAny().isPresent())
        .flatMap(
            channel ->
                on(now, channel).findAny().isEmpty()
                    ? on(was, channel).map(Window::id)
                    : on(now, channel).flatMap(window -> beyond(window, was, channel)));
  }

  private static Stream<Window> on(Pack pack, Channel channel) {
    return pack.windows().stream().filter(window -> window.channels().contains(channel));
  }

  private static Stream<String> beyond(Window window, Pack was, Channel channel) {
    return window.days().stream()
            .allMatch(day -> on(was, channel).anyMatch(old -> within(window, old, day)))
        ? Stream.empty()
        : Stream.of(window.id());
  }

  private static boolean within(Window window, Window old, DayOfWeek day) {
    return old.days().contains(day)
        && !window.start().isBefore(old.start())
        && !window.last().isAfter(old.last())
        && (window.holidays() || !old.holidays());
  }

  private static boolean keeps(Limit was, Limit now) {
    return now.kind() == was.kind()
        && now.channels().containsAll(was.channels())
        && (now.counted() == was.counted() || now.counted() == Limit.Counted.ALL)
        && (now.scope() == was.scope() || now.scope() == Scope.DEBTOR)
        && now.count() <= was.count()
        && (now.release() == Limit.Release.NEVER
            || (now.release() == was.release() && now.span().compareTo(was.span()) >= 0))
        && (was.occasions() || !now.occasions())
        && now.event() == was.event();
  }

  private static boolean keeps(Bar was, Bar now) {
    return switch (was) {
      case Bar.People people ->
          now instanceof Bar.People other
              && people.allowed().containsAll(other.allowed())
              && other.traits().containsAll(people.traits());
      case Bar.Consent consent ->
          now instanceof Bar.Consent other && other.channels().containsAll(consent.channels());
      case Bar.Blocked blocked ->
          now instanceof Bar.Blocked other
              && other.channels().containsAll(blocked.channels())
              && other.collectors().containsAll(blocked.collectors());
    };
  }

  /** Hours that debtors ask for open nothing where they did not, and are kept where they were. */
  private static Stream<String> asked(Pack was, Pack now) {
    boolean opens = now.asks(Duty.Kind.EXTRA_HOURS) && !was.asks(Duty.Kind.EXTRA_HOURS);
    boolean replaces = now.asks(Duty.Kind.HOURS_KEPT) && !was.asks(Duty.Kind.HOURS_KEPT);
    boolean keptNoMore = was.asks(Duty.Kind.HOURS_KEPT) && !now.asks(Duty.Kind.HOURS_KEPT);
    return opens || replaces || keptNoMore ? Stream.of(was.id() + Pack.ASKED) : Stream.empty();
  }

  private static Stream<String> words(Pack was, Pack now) {
    var said = was.saying();
    var says = now.saying();
    return Stream.of(
            said.first().stream()
                .filter(what -> !says.first().contains(what) && !says.always().contains(what))
                .map(what -> was.id() + "-SAY-" + what.name()),
            said.always().stream()
                .filter(what -> !says.always().contains(what))
                .map(what -> was.id() + "-SAY-" + what.name()),
            said.never().stream()
                .filter(what -> !says.never().contains(what))
                .map(what -> was.id() + "-NOT-" + what.name()))
        .flatMap(ids -> ids);
  }
}
