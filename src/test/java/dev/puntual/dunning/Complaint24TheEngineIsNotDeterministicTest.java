package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 24: candidates appear late or vanish, and what is overdue is decided now so, now so. A
 * day is decided from its facts; the other half of the complaint is with the room that sends.
 */
class Complaint24TheEngineIsNotDeterministicTest extends Complained {

  @Test
  @DisplayName("24: overdue evaluation is not deterministic")
  void theSameFactsOnTheSameDayAreDecidedTheSame() {
    var other = new World("2026-03-02");
    for (var company : List.of(world, other)) {
      owe(company);
      company.approves(company.dayBreaks("2026-03-02"));
    }
    assertThat(world.decisions()).hasSize(25).isEqualTo(other.decisions());
  }

  @Test
  @DisplayName("24: candidates appear minutes late or vanish")
  void whatIsDueThatDayIsThereAtOnceAndStaysHoweverOftenSomebodyLooks() {
    owe(world);
    world.dayBreaks("2026-03-02");
    var first = world.decisions();
    for (int look = 10; look < 16; look++) {
      world.itIs("2026-03-02", look + ":00");
      world.evaluates(Cause.ASKED);
      assertThat(world.decisions()).isEqualTo(first);
    }
  }

  private static void owe(World company) {
    for (int debt = 0; debt < 25; debt++) {
      company
          .debtor("D" + debt)
          .owes("F" + debt, "100.00", LocalDate.parse("2026-03-05").minusDays(debt).toString());
    }
    company.fileArrives();
  }
}
