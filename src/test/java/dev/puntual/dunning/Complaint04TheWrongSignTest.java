package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 4: what is for sixty days late goes sixty days early. While a schedule is edited the
 * dates of real debts stand beside it.
 */
class Complaint04TheWrongSignTest extends Complained {

  @Test
  @DisplayName("4: the wrong sign: what is for sixty days late goes sixty days early")
  void beforeIsBeforeAndAfterIsAfter() {
    var ladder = new Ladder(1, 1, List.of(step(1, -7), step(2, 60)), Repeat.NEVER);
    assertThat(ladder.dates(LocalDate.parse("2026-03-10"), WorkDays.PLAIN))
        .containsExactly(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-05-09"));
    assertThat(ladder.lags(LocalDate.parse("2026-03-10"), WorkDays.PLAIN)).containsExactly(-7, 60);
  }

  @Test
  @DisplayName("4: real dates of real invoices stand beside the schedule")
  void theEditorShowsWhenARealDebtWouldHear() {
    world.debtor("Ferretería Lince").owes("F-77", "100.00", "2026-03-10");
    world.fileArrives();
    house(List.of(step(1, -7), step(2, 60)), Repeat.NEVER);
    assertThat(Staff.loggedIn(world.tenant, Role.MANAGER).get("/estrategia").body())
        .contains("Ferretería Lince", "F-77", "datetime=\"2026-03-03\"", "datetime=\"2026-05-09\"");
  }
}
