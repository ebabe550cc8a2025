package dev.puntual.rules;

import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Window;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a pack that another one took the place of.
 *
 * @param was as it stood
 * @param now what came after it; null when the pack came no more
 * @param replaced when this installation first started without it
 * @param loosened rules of it that {@code now} does not keep, by id; empty when it only tightens
 */
public record Superseded(
    Pack was, String fingerprint, Instant replaced, @Nullable Pack now, List<String> loosened) {

  /** Before a fingerprint: binds beside what came after it. */
  static final String BESIDE = "~";

  public Superseded {
    loosened = List.copyOf(loosened);
  }

  /** How editions say that it binds beside the others. */
  String mark() {
    return BESIDE + fingerprint;
  }

  /**
   * As it binds beside what came after it. Its rules have names of their own, so that a refusal
   * says which of the two stood in the way.
   */
  Pack beside() {
    return beside(was);
  }

  static Pack beside(Pack was) {
    return new Pack(
        was.id(),
        was.version(),
        was.status(),
        was.title(),
        was.effective(),
        was.verified(),
        was.binds(),
        was.closed(),
        was.windows().stream().map(window -> named(window, was)).toList(),
        was.limits().stream().map(limit -> named(limit, was)).toList(),
        was.bars().stream().map(bar -> named(bar, was)).toList(),
        was.saying(),
        was.duties(),
        was.sources(),
        was.openPoints());
  }

  private static String name(String rule, Pack was) {
    return rule + BESIDE + was.version();
  }

  private static Window named(Window window, Pack was) {
    return new Window(
        name(window.id(), was),
        window.channels(),
        window.days(),
        window.start(),
        window.end(),
        window.margin(),
        window.holidays(),
        window.confidence(),
        window.reading());
  }

  private static Limit named(Limit limit, Pack was) {
    return new Limit(
        name(limit.id(), was),
        limit.kind(),
        limit.channels(),
        limit.counted(),
        limit.scope(),
        limit.count(),
        limit.release(),
        limit.span(),
        limit.occasions(),
        limit.event(),
        limit.confidence(),
        limit.reading());
  }

  private static Bar named(Bar bar, Pack was) {
    var name = name(bar.id(), was);
    return switch (bar) {
      case Bar.People one ->
          new Bar.People(
              name, one.allowed(), one.denied(), one.traits(), one.confidence(), one.reading());
      case Bar.Consent one ->
          new Bar.Consent(name, one.channels(), one.offered(), one.confidence(), one.reading());
      case Bar.Blocked one ->
          new Bar.Blocked(name, one.channels(), one.collectors(), one.confidence(), one.reading());
    };
  }
}
