package dev.puntual.dunning.web;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.dunning.Texted;
import dev.puntual.messaging.Tempos;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rehearsal says of money, of providers and of hours, channel by channel. */
class RehearsalCostPagesTest extends Texted {

  private static final String ASKED = "/estrategia/ensayo?borrador=0&dias=30&pagan=";

  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);

  /** Two texts of one part, one of more, and an e-mail; a Saturday that Peru closes. */
  @BeforeEach
  void people() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-03");
    world.debtor("Luis").answersAt("+528112345699").owes("L1", "100.00", "2026-03-03");
    world.debtor("Pia").owes("P1", "100.00", "2026-03-04");
    world
        .debtor("Rosa")
        .lives("PE", "America/Lima", "es")
        .stands("", "consumer")
        .owes("R1", "100.00", "2026-03-06");
    world.fileArrives();
  }

  @Test
  void whatLacksAPriceIsNotGuessed() {
    assertThat(page("nadie"))
        .contains("faltan precios", "no se sabe", "2 partes")
        .doesNotContain("canal por canal");
  }

  @Test
  void everyChannelCostsWhatItCostsAndTextsByTheirParts() {
    prices("0.10", "0.55");
    assertThat(page("nadie"))
        .contains("canal por canal", "2 partes", "$1.10", "$0.20", "En total, $1.30")
        .contains("Por paso", "SMS", "correo");
  }

  @Test
  void theDaysOnWhichAProviderLetsLessThroughAreNamed() {
    in(
        tx -> {
          Tempos.set(tx, Channel.SMS, new Tempos.Chosen(null, null, 1, null));
          return tx;
        });
    assertThat(page("nadie")).contains("Por SMS tu cuenta deja salir 1 al día: un día se pasa");
  }

  @Test
  void theHoursOfALawThatMoveAMessageAreNamedAndEachOfItsDebtorsOpens() {
    assertThat(page("nadie"))
        .contains("uno a otro día", "/cartera/" + world.debtor("Rosa").id())
        .contains("Perú");
  }

  @Test
  void itIsAskedWithWhoPaysAsUsualAndOfPastMonthsToo() {
    assertThat(page("costumbre")).contains("Cada quien como acostumbra");
    assertThat(page("nadie&desde=1")).contains("Así habría ido desde hace un mes");
  }

  private String page(String paying) {
    return boss.get(ASKED + paying).body();
  }

  private void prices(@Nullable String email, @Nullable String sms) {
    in(
        tx -> {
          TestApplication.bean(Tariffs.class)
              .keep(
                  tx,
                  new Tariff(
                      Currency.getInstance("MXN"),
                      email == null ? null : new BigDecimal(email),
                      sms == null ? null : new BigDecimal(sms),
                      null,
                      null,
                      null,
                      null,
                      null));
          return tx;
        });
  }
}
