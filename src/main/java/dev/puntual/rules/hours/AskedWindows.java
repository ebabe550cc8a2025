package dev.puntual.rules.hours;

import dev.puntual.rules.AskedHours;
import dev.puntual.rules.packs.Duty.Kind;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What hours that a debtor asked for make of a pack's. Where the pack lets them add to its own they
 * are one window more; where it keeps to them they stand in place of its own. On days on which the
 * pack does not open, and on holidays on which it is closed, they open nothing either. Every other
 * pack has its own hours, as before.
 */
final class AskedWindows {

  private AskedWindows() {}

  static List<Window> of(Pack pack, List<Window> own, AskedHours asked) {
    if (own.isEmpty()) {
      return own;
    }
    if (pack.asks(Kind.HOURS_KEPT)) {
      return List.of(window(pack, own, asked));
    }
    return pack.asks(Kind.EXTRA_HOURS)
        ? Stream.concat(own.stream(), Stream.of(window(pack, own, asked))).toList()
        : own;
  }

  private static Window window(Pack pack, List<Window> own, AskedHours asked) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    own.forEach(window -> days.addAll(window.days()));
    days.retainAll(asked.days());
    var margin = own.stream().map(Window::margin).max(Duration::compareTo).orElse(Duration.ZERO);
    boolean fits = Duration.between(asked.start(), asked.end()).compareTo(margin) > 0;
    var like = own.getFirst();
    return new Window(
        pack.id() + Pack.ASKED,
        like.channels(),
        fits ? days : Set.of(),
        asked.start(),
        asked.end(),
        fits ? margin : Duration.ZERO,
        own.stream().anyMatch(Window::holidays),
        like.confidence(),
        null);
  }
}
