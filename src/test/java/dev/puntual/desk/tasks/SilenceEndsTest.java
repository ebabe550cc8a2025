package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds lift by themselves, each kind by its own rule; what no day ends is shown by its age. */
@Timeout(120)
class SilenceEndsTest {

  private final World world = new World("2026-03-02");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);
  private final World.Debtor ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-20");

  @Test
  void whoSaysItIsPaidIsLeftAloneForTenWorkingDaysAndNoLonger() {
    world.fileArrives();
    world.holds(ana, null, HoldReason.TO_VERIFY, null);
    assertThat(lastDay()).as("the third Monday of March is a holiday").isEqualTo("2026-03-17");

    assertThat(saidOn("2026-03-02")).isEqualTo("hold_to_verify");
    assertThat(saidOn("2026-03-17")).as("the last day").isEqualTo("hold_to_verify");
    assertThat(saidOn("2026-03-18")).as("nobody looked, and the steps go on").isEqualTo("due");
  }

  @Test
  void beforeTheSilenceEndsItIsATaskToLookForThePayment() {
    world.fileArrives();
    world.holds(ana, null, HoldReason.TO_VERIFY, null);
    assertThat(tasks()).containsExactly("verify open 2026-03-17 100.0000");
    assertThat(boss.get("/pendientes").body())
        .contains("Pago por verificar", "Busca su pago a más tardar el");

    boss.post("/pendientes/" + task() + "/fin", Map.of("fin", "hecho"));
    assertThat(lastDay()).as("whoever looked ends the silence").isEmpty();
    assertThat(tasks()).containsExactly("verify done 2026-03-17 100.0000");

    boss.post("/pendientes/" + task() + "/regreso", Map.of());
    assertThat(lastDay()).as("by mistake").isEqualTo("2026-03-17");
    assertThat(tasks()).containsExactly("verify open 2026-03-17 100.0000");
  }

  @Test
  void whoeverLiftsTheSilenceEndsItsTaskAndAPaymentLeavesNothingToLookFor() {
    world.fileArrives();
    world.lifts(world.holds(ana, null, HoldReason.TO_VERIFY, null));
    assertThat(tasks()).containsExactly("verify done 2026-03-17 100.0000");

    world.holds(ana, null, HoldReason.TO_VERIFY, null);
    world.pays(ana.debt("A1"), "100.00");
    assertThat(boss.get("/pendientes").body()).doesNotContain("Pago por verificar</strong>");
  }

  @Test
  void theCompanyChoosesTheBoundAndItIsAboutEveryWayIn() {
    world.fileArrives();
    assertThat(boss.get("/pendientes/silencios").body()).contains("value=\"10\"");
    assertThat(boss.post("/pendientes/silencios", Map.of("dias", "31")).body())
        .contains("Escribe un número de 1 a 30");
    boss.post("/pendientes/silencios", Map.of("dias", "3"));
    assertThat(boss.get("/pendientes/silencios").body()).contains("value=\"3\"");

    boss.post(
        "/cartera/" + ana.id() + "/pausas", Map.of("motivo", "to_verify", "hasta", "", "nota", ""));
    assertThat(lastDay()).as("by hand, without a day").isEqualTo("2026-03-05");
  }

  @ParameterizedTest
  @CsvSource({"PROMISE, 2026-03-06", "AGREEMENT, 2026-03-06", "PAUSE, 2026-03-06"})
  void whatNamesADayEndsWithIt(HoldReason reason, String last) {
    world.fileArrives();
    world.holds(ana, null, reason, last);
    assertThat(saidOn(last)).isEqualTo("hold_" + reason.code());
    assertThat(saidOn(LocalDate.parse(last).plusDays(3).toString())).isEqualTo("due");
    assertThat(boss.get("/pendientes/silencios").body()).contains("Ningún silencio sin fin");
  }

  @ParameterizedTest
  @EnumSource(names = {"LEGAL", "ASKED", "PAUSE"})
  void whatNoDayEndsStaysSilentAndIsShownByItsAge(HoldReason reason) {
    world.fileArrives();
    var hold = world.holds(ana, null, reason, null);
    assertThat(saidOn("2026-09-01")).isEqualTo("hold_" + reason.code());

    world.itIs("2026-09-01", "10:00");
    var later = Staff.loggedIn(world.tenant, Role.MANAGER);
    assertThat(later.get("/pendientes/silencios").body())
        .contains("Ana", "183 días", "/cartera/" + ana.id() + "/pausas/" + hold + "/fin");
    later.post("/cartera/" + ana.id() + "/pausas/" + hold + "/fin", Map.of());
    assertThat(later.get("/pendientes/silencios").body()).contains("Ningún silencio sin fin");
  }

  private String saidOn(String day) {
    world.approves(world.dayBreaks(day));
    return world.told(ana, day) instanceof Explanation.Silent silent ? silent.reason() : "due";
  }

  private String lastDay() {
    return world.asks("select until_on from worklist.v_hold where tenant_id = :tenant").stream()
        .findFirst()
        .orElse("");
  }

  private String task() {
    return world.asks("select task_id from worklist.v_task where tenant_id = :tenant").getFirst();
  }

  private List<String> tasks() {
    return world.asks(
        "select kind, state, due_on, amount from worklist.v_task where tenant_id = :tenant");
  }
}
