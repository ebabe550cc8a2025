package dev.puntual.dunning;

import dev.puntual.dunning.DecidedAgain.About;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a step was taken or was not, asked again in the order of the statement that decides. */
final class AgainReason {

  /** Which channels a company had connected on a day is not kept. */
  private static final Set<String> OF_CHANNELS = Set.of("no_channel", Dossier.EXCLUDED);

  private final TenantTx tx;
  private final SegmentsThen segments;
  private final Ladder ladder;
  private final AgainRow row;

  AgainReason(TenantTx tx, SegmentsThen segments, Ladder ladder, AgainRow row) {
    this.tx = tx;
    this.segments = segments;
    this.ladder = ladder;
    this.row = row;
  }

  Point point(AgainFacts facts) {
    var was = row.decided();
    if (was.equals("settled")) {
      var settled = facts.settledOn();
      return Point.compared(About.REASON, was, settled == null ? "open" : was, "");
    }
    var why = row.reason().equals(was) ? "" : "held_by_person";
    if (facts.held() != null) {
      return Point.compared(About.REASON, was, facts.hold(), why);
    }
    var step = ladder.stepOf(row.step());
    var meant = meant(step);
    if (meant.isPresent() && meant.get().meant().isEmpty()) {
      return Point.unknown(About.REASON, was, "facts_not_kept", meant.get().named());
    }
    if (!meant.flatMap(SegmentsThen.Meant::meant).orElse(true)) {
      return Point.compared(About.REASON, was, "condition", why);
    }
    if (step.scope() == Scope.DEBTOR && facts.older()) {
      return Point.compared(About.REASON, was, "older_leads", why);
    }
    var is = step.action().speaks() ? speaking(facts, step) : "due";
    return !was.equals(is) && (OF_CHANNELS.contains(was) || OF_CHANNELS.contains(is))
        ? Point.unknown(About.REASON, was, "channels_not_kept", List.of())
        : Point.compared(About.REASON, was, is, why);
  }

  /** Empty when the step asks for no segment. */
  private Optional<SegmentsThen.Meant> meant(Ladder.Step step) {
    var segment = step.onlySegment();
    if (segment == null) {
      return Optional.empty();
    }
    var version = row.segments().get(segment);
    return Optional.of(
        version == null
            ? new SegmentsThen.Meant(Optional.of(false), "")
            : segments.of(tx, segment, version, row.facts()));
  }

  private String speaking(AgainFacts facts, Ladder.Step step) {
    var unreachable = AgainstStep.unreachable(ladder, facts.excluded(), facts.roles(), step);
    if (unreachable.isPresent()) {
      return unreachable.get();
    }
    return facts.dayOff() ? "day_off" : facts.already() ? "already_today" : "due";
  }
}
