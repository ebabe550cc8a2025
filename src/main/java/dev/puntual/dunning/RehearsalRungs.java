package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rungs of one ladder for every due date there is: when a rung comes depends on the due date
 * alone, so a million debts share some thousand of them.
 */
final class RehearsalRungs {

  private static final SqlFile WRITE = SqlFile.beside(RehearsalRungs.class, "rehearsal_rungs");

  /** The last rung stays for good. */
  private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  private final List<String> dues = new ArrayList<>();
  private final List<Integer> rungs = new ArrayList<>();
  private final List<String> froms = new ArrayList<>();
  private final List<String> untils = new ArrayList<>();
  private final List<Integer> ranks = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> roles = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();
  private final Ladder ladder;
  private final List<UUID> conditions;
  private final Sayings sayings;
  private final List<Integer> saying = new ArrayList<>();
  private final List<Integer> calling = new ArrayList<>();

  RehearsalRungs(Ladder ladder, List<UUID> conditions, Sayings sayings) {
    this.ladder = ladder;
    this.conditions = conditions;
    this.sayings = sayings;
  }

  /** Adds those that have not been overtaken by then. */
  void add(LocalDate due, WorkDays work, LocalDate first) {
    var dates = ladder.dates(due, work);
    for (int n = 0; n < dates.size(); n++) {
      var from = dates.get(n);
      var until = n + 1 < dates.size() ? dates.get(n + 1).minusDays(1) : FOR_GOOD;
      if (!until.isBefore(from) && !until.isBefore(first)) {
        var step = ladder.stepOf(n + 1);
        dues.add(due.toString());
        rungs.add(n + 1);
        froms.add(from.toString());
        untils.add(until.toString());
        ranks.add(ladder.rank(step));
        roles.add(roles(ladder.need(step)));
        ways.add(ways(step));
        numbers.add(step.asks(conditions));
        saying.add(sayings.number(ladder, n + 1, false));
        calling.add(sayings.number(ladder, n + 1, true));
      }
    }
  }

  /** For each choice of channels that somebody may be excluded from. */
  private String ways(Ladder.Step step) {
    return Means.choices(ladder.connected().stream().sorted().toList()).stream()
        .map(excluded -> ladder.spared(step, excluded))
        .map(way -> (way & Ladder.SHUT) > 0 || (way & Ladder.CALLED) > 0 ? shut(way) : roles(way))
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Of a call, or of what goes by nothing. */
  private static int shut(int way) {
    return (way & Ladder.SHUT) > 0 ? 0 : Ladder.CALLED;
  }

  /** As the rung of a rehearsal says it: who will do, and none where the letter cannot go. */
  private static int roles(int need) {
    return need == 0 ? Whom.ANYBODY.roles() : need == Ladder.SHUT ? 0 : need;
  }

  void write(TenantTx tx) {
    tx.sql(WRITE)
        .param("ladder", ladder.number())
        .param("dues", dues.toArray(String[]::new))
        .param("rungs", rungs.toArray(Integer[]::new))
        .param("froms", froms.toArray(String[]::new))
        .param("untils", untils.toArray(String[]::new))
        .param("ranks", ranks.toArray(Integer[]::new))
        .param("ways", ways.toArray(String[]::new))
        .param("roles", roles.toArray(Integer[]::new))
        .param("sayings", saying.toArray(Integer[]::new))
        .param("callings", calling.toArray(Integer[]::new))
        .param("conditions", numbers.toArray(Integer[]::new))
        .update();
  }
}
