package dev.puntual.desk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.Texted;
import dev.puntual.platform.web.Role;
import dev.puntual.simulator.Fate;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import org.junit.jupiter.api.Test;

/**
 * Issue 3, Explain, «what happened, what stopped it»: a step whose text its carrier took and lost
 * reached nobody, and the list of decisions says so.
 */
class LostTextTest extends Texted {

  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);

  @Test
  void aTextOfAStepThatItsCarrierLostIsToldAsNotArrivedWithWhy() {
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-02");
    world.fileArrives();
    house(Means.SMS);
    carriers.twilio().fates(_ -> new Fate.Fails(30003));
    world.approves(world.dayBreaks("2026-03-03"));
    leave();

    assertThat(messages()).containsExactly("sms accepted  failed");
    assertThat(manager.get("/decisiones?del=2026-03-03&al=2026-03-03").body())
        .contains("y no le llegó", "El proveedor dice que no llegó.");
  }
}
