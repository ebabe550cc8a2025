package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.OtherWay;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The debtor chooses, pays at the test gateway, and sees what came of it. */
@Timeout(60)
class PortalPaymentsTest extends PortalVisit {

  @Test
  void whoeverTypesAnAmountAndPressesEnterIsNotAskedForEverything() {
    assertThat(browser.get(page).body())
        .contains("value=\"todo\"")
        .doesNotContainPattern("(?s)id=\"pay\"(?:(?!</form>).)*value=\"todo\"");
  }

  @Test
  void payingAllEndsInAThankYouAndNothingOwed() {
    var result = payAt("pay", Map.of("que", "todo"));
    carry();

    assertThat(browser.get(result).body())
        .contains("Gracias, recibimos su pago")
        .contains("$1,234.50")
        .contains("Modo de prueba");
    assertThat(browser.get(page).body())
        .contains("Ya no debe nada. Gracias.", "Su pago de $1,234.50")
        .contains("href=\"" + result + "\"", "Ver el recibo");
    assertThat(browser.get(link("2026-04-30T06:00:00Z")).body())
        .as("another link says nothing of payments that came through this one")
        .contains("Ya no debe nada. Gracias.")
        .doesNotContain("Ver el recibo");
    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 0.0000");
  }

  @Test
  void noticesTwiceAndOutOfOrderBookOnePayment() {
    payAt("pay", Map.of("que", "todo"));
    carry();

    assertThat(
            world.asks(
                "select n.result, count(*) from payments.v_notice n where n.tenant_id = :tenant group by n.result order by 1"))
        .containsExactlyInAnyOrder("folded 1", "nothing new 1");
    assertThat(
            world.asks(
                "select count(*) from receivables.v_entry e where e.tenant_id = :tenant and e.kind = 'payment'"))
        .containsExactly("2");
  }

  @Test
  void onlyWhatWasTickedIsPaid() {
    var result = payAt("pay", Map.of("que", "elegido", "deuda", ana.debt("A-2").toString()));
    carry();

    assertThat(browser.get(result).body()).contains("Le queda por pagar $1,000");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 0.0000");
  }

  @Test
  void aPartIsTakenFromTheOldestFirst() {
    var fields = new ArrayList<>(both());
    payAt("pay", "que=elegido&monto=%241%2C100.50&" + String.join("&", fields));
    carry();

    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 134.0000");
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    assertThat(send("que=elegido").body()).contains("Elija al menos un documento.");
    assertThat(typed("mucho").body()).contains("Escriba una cantidad");
    assertThat(typed("0").body()).contains("La cantidad menor");
    assertThat(typed("-5").body()).contains("Escriba una cantidad");
    assertThat(typed("10.005").body()).contains("hasta 2 decimales");
    var tooMuch = typed("2000");
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.body())
        .contains("Lo seleccionado suma $1,234.50")
        .contains("aria-invalid=\"true\"")
        .contains("value=\"2000\"");
    assertThat(world.asks("select 1 from payments.v_payment where tenant_id = :tenant")).isEmpty();
  }

  @Test
  void theTestGatewayWritesAmountsAsTheDebtorDoes() {
    var rosa = world.debtor("Rosa").lives("EC", "America/Guayaquil", "es");
    rosa.owes("R-1", "1234.50", "2026-02-01");
    world.fileArrives();
    page = link(rosa, "2026-04-30T06:00:00Z");

    assertThat(browser.get(page).body()).contains("$1.234,50");
    assertThat(browser.get(send("que=todo").location()).body()).contains("$1.234,50");
  }

  @Test
  void withoutScriptsTheServerAddsUp() {
    var recount = send("que=total&deuda=" + ana.debt("A-2"));

    assertThat(recount.status()).isEqualTo(200);
    assertThat(recount.body()).contains("Seleccionado: $234.50");
  }

  @Test
  void somebodyElsesDebtCannotBeSlippedIn() {
    var berta = world.debtor("Berta").owes("B-1", "900.00", "2026-01-01");
    world.fileArrives();

    assertThat(send("que=elegido&deuda=" + berta.debt("B-1")).status()).isEqualTo(422);
  }

  @Test
  void aPaymentThatFailedChargesNothingAndOffersAnother() {
    var result = payAt("fail", Map.of("que", "todo"));
    carry();

    assertThat(browser.get(result).body())
        .contains("El pago no se completó")
        .contains("No se cobró nada")
        .contains("Intentar de nuevo");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");
  }

  @Test
  void whereNobodyTakesPaymentsThePageSaysHowToPay() {
    lettersLeave();
    assertThat(browser.get(page).body())
        .contains("Por ahora no es posible pagar en línea")
        .contains("cobranza@aceros.example")
        .doesNotContain("Pagar $1,234.50");

    TestApplication.bean(OtherWay.class)
        .tell(world.tenant, "CLABE 012 345 <i>\nAceros del Bajío, S.A.", Ids.next());

    assertThat(browser.get(page).body())
        .contains("Cómo pagar")
        .contains("CLABE 012 345 &lt;i&gt;\nAceros del Bajío, S.A.")
        .doesNotContain("Por ahora no es posible");
    assertThat(browser.postRaw(page + "/pagos", "que=todo&nonce=x").status()).isEqualTo(409);
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");
  }

  @Test
  void aPaymentOnItsWayArrivesWhenItsTimeComes() {
    var result = payAt("wait", Map.of("que", "todo"));
    carry();
    assertThat(browser.get(result).body()).contains("Su pago viene en camino");
    assertThat(balances()).containsExactly("A-1 1000.0000", "A-2 234.5000");

    world.itIs("2026-03-02", "10:02");
    carry();

    assertThat(browser.get(result).body()).contains("Gracias, recibimos su pago");
    assertThat(balances()).containsExactly("A-1 0.0000", "A-2 0.0000");
  }

  @Test
  void theTestGatewaySaysThatNoMoneyMoves() {
    var gateway = send("que=todo").location();

    assertThat(gateway).startsWith("/p/prueba/");
    assertThat(browser.get(gateway).body())
        .contains("Modo de prueba.")
        .contains("Aquí no se mueve dinero")
        .contains("Pago a Aceros del Bajío");
  }

  @Test
  void aPaymentCannotBeSeenThroughAnotherLink() {
    var result = payAt("pay", Map.of("que", "todo"));
    var payment = result.substring(result.lastIndexOf('/'));

    assertThat(browser.get(link("2026-04-30T06:00:00Z") + "/pago" + payment).status())
        .isEqualTo(404);
  }
}
