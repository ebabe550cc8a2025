package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Issue 3, Explain, «on the debtor's page and in the API: for any day past or next 30, what stopped
 * it»: a silence of every kind, behind us and ahead.
 */
@Timeout(90)
class ExplainedHoldsTest {

  private static final String PAST = "2026-03-02";

  private final World world = new World(PAST);
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);
  private final Program program = new Program(world, Holder.READ);

  @ParameterizedTest
  @EnumSource(HoldReason.class)
  void aHoldOfEveryKind(HoldReason reason) {
    var ana = owing(world.debtor("Ana"));
    world.holds(ana, null, reason, "2026-03-31");
    tells(ana, "hold_" + reason.code());
  }

  @Test
  void whoHasNoAddress() {
    tells(owing(world.debtorWithoutAddress("Ana")), "no_address");
  }

  @Test
  void whoIsExcludedFromTheOnlyChannel() {
    var ana = owing(world.debtor("Ana"));
    world.excludes(ana, null, Way.EMAIL, null);
    tells(ana, "excluded_channel");
  }

  /** A step is due today, and another one falls due within the thirty days. */
  private World.Debtor owing(World.Debtor debtor) {
    debtor.owes("A-1", "100.00", "2026-02-27").owes("A-2", "70.00", "2026-03-09");
    world.fileArrives();
    return debtor;
  }

  private void tells(World.Debtor debtor, String reason) {
    world.dayBreaks(PAST);
    world.itIs("2026-03-03", "10:00");
    var past = outcomes(debtor, "?day=" + PAST);
    assertThat(past).anyMatch(one -> stopped(one, reason));
    var ahead = outcomes(debtor, "?from=2026-03-04&to=2026-04-02");
    assertThat(ahead).anyMatch(one -> stopped(one, reason));
    for (var day : List.of(PAST, "2026-03-10")) {
      var told =
          outcomes(debtor, "?day=" + day).stream().filter(one -> stopped(one, reason)).findFirst();
      assertThat(told).as("something is stopped on " + day).isPresent();
      assertThat(agent.get("/cartera/" + debtor.id() + "?dia=" + day).body())
          .as("the page of " + day + " says the same")
          .contains(told.get().get("words").asString());
    }
  }

  private static boolean stopped(JsonNode outcome, String reason) {
    return outcome.get("code").asString().equals("silent")
        && outcome.get("reason").asString().equals(reason)
        && !outcome.get("words").asString().isBlank();
  }

  private List<JsonNode> outcomes(World.Debtor debtor, String days) {
    var told = Program.json(program.get("/debtors/" + debtor.id() + "/explanation" + days));
    return told.get("days").values().stream()
        .flatMap(day -> day.get("debts").values().stream())
        .map(debt -> debt.get("outcome"))
        .toList();
  }
}
