package dev.puntual.rules.packs;

import dev.puntual.rules.RuleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one place or body, as one document says them. Packs only ever tighten: what several
 * of them bind must satisfy all.
 *
 * @param verified when somebody last compared it with its sources
 * @param closed days on which its hours are shut, wherever the debtor lives
 */
public record Pack(
    String id,
    String version,
    Status status,
    Words title,
    Effective effective,
    LocalDate verified,
    Binds binds,
    Set<LocalDate> closed,
    List<Window> windows,
    List<Limit> limits,
    List<Bar> bars,
    Saying saying,
    List<Duty> duties,
    List<Source> sources,
    List<Words> openPoints) {

  /** After a pack's id: the rule that stands for hours which a debtor asked for. */
  public static final String ASKED = "-ASKED";

  /** How far a pack is trusted. */
  public enum Status {
    /** Kept, shown, and not applied. */
    DISABLED,
    /** Not signed by counsel. Applied all the same, because it can only tighten. */
    DRAFT,
    COUNSEL_APPROVED,
    /** Once applied; kept so that old decisions can be read. */
    RETIRED;

    boolean applies() {
      return this == DRAFT || this == COUNSEL_APPROVED;
    }
  }

  /** First and last day of being law; a null end means until further notice. */
  public record Effective(LocalDate from, @Nullable LocalDate to) {

    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /** Wherever on earth that day has begun, it counts; wherever it has not ended, it counts. */
    boolean at(Instant instant) {
      return !instant.isBefore(begins()) && (to == null || instant.isBefore(ends(to)));
    }

    /** The instants at which it begins and ends to count. */
    public Stream<Instant> edges() {
      return to == null ? Stream.of(begins()) : Stream.of(begins(), ends(to));
    }

    private Instant begins() {
      return from.atStartOfDay().toInstant(EARLIEST);
    }

    private static Instant ends(LocalDate last) {
      return last.plusDays(1).atStartOfDay().toInstant(LATEST);
    }
  }

  /** Where a rule is written, and whether it was seen (V), known (K) or is unclear (X). */
  public record Source(Words cite, List<String> rules, String evidence) {}

  public Pack {
    closed = Set.copyOf(closed);
    windows = List.copyOf(windows);
    limits = List.copyOf(limits);
    bars = List.copyOf(bars);
    duties = List.copyOf(duties);
    sources = List.copyOf(sources);
    openPoints = List.copyOf(openPoints);
  }

  /** Whether it counts at this instant at all. */
  public boolean applies(Instant at) {
    return status.applies() && effective.at(at);
  }

  /** Whether it has a duty of this kind. */
  public boolean asks(Duty.Kind kind) {
    return duties.stream().anyMatch(duty -> duty.kind() == kind);
  }

  /** Every rule of this pack. */
  public Stream<RuleVersion> rules() {
    return Stream.of(
            windows.stream().map(Window::id),
            limits.stream().map(Limit::id),
            bars.stream().map(Bar::id))
        .flatMap(ids -> ids)
        .map(rule -> new RuleVersion(rule, id, version));
  }
}
