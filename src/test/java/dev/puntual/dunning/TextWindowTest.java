package dev.puntual.dunning;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * SMS-10: a carrier drops what has not arrived when people there may not be written to any more.
 */
class TextWindowTest extends Texted {

  @Test
  void aCarrierMayKeepATextUntilTheWindowClosesWhereItGoes() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-02", "17:30");
    leave();
    assertThat(taken())
        .singleElement()
        .satisfies(
            one -> assertThat(one.validity()).isEqualTo((int) Duration.ofMinutes(90).toSeconds()));
  }

  @Test
  void noLongerThanTheCarrierTakes() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "08:10");
    world.approves(plan);
    leave();
    assertThat(taken())
        .singleElement()
        .satisfies(
            one -> assertThat(one.validity()).isEqualTo((int) Duration.ofHours(10).toSeconds()));
  }
}
