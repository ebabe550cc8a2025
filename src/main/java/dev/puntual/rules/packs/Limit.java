package dev.puntual.rules.packs;

import dev.puntual.rules.Channel;
import dev.puntual.rules.EventKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule about what came before: it stands in the way until the {@code count}-th last contact (or
 * event) that it looks at is far enough behind. Caps, spacing, channel locks and quiet periods all
 * have this shape, and because time only takes the past further away, a limit that let go never
 * closes again by itself.
 *
 * @param channels which contacts it binds
 * @param counted which earlier contacts it looks at
 * @param span for {@link Release#ROLLING}
 * @param occasions whether contacts of one occasion count as one
 * @param event for {@link Kind#QUIET} and {@link Kind#HUMAN}: what it looks at instead of contacts
 */
public record Limit(
    String id,
    Kind kind,
    Set<Channel> channels,
    Counted counted,
    Scope scope,
    int count,
    Release release,
    Duration span,
    boolean occasions,
    @Nullable EventKind event,
    Confidence confidence,
    @Nullable Words reading) {

  /** For people; the reckoning is the same for all but {@code HUMAN}. */
  public enum Kind {
    CAP,
    SPACING,
    LOCK,
    QUIET,
    HUMAN
  }

  /** Which earlier contacts count. */
  public enum Counted {
    /** Those of the asked channel. */
    CHANNEL,
    /** Those of any channel that the rule binds. */
    GROUP,
    ALL,
    /** Those of every channel but the asked one. */
    OTHERS
  }

  /** Whose past it is. */
  public enum Scope {
    DEBT,
    DEBTOR,
    ADDRESS
  }

  /** When what happened is far enough behind. */
  public enum Release {
    /** {@code span} later, to the instant. */
    ROLLING,
    /** When the debtor's next day begins. */
    DAY,
    /** When the debtor's next Monday begins. */
    WEEK,
    NEVER
  }

  public Limit {
    if (count < 1) {
      throw new IllegalArgumentException(id + ": a limit counts from one");
    }
    channels = Set.copyOf(channels);
  }

  /** The channels whose contacts count when {@code asked} is asked about. */
  public Set<Channel> looksAt(Channel asked) {
    return switch (counted) {
      case CHANNEL -> Set.of(asked);
      case GROUP -> channels;
      case ALL -> EnumSet.allOf(Channel.class);
      case OTHERS -> EnumSet.complementOf(EnumSet.of(asked));
    };
  }
}
