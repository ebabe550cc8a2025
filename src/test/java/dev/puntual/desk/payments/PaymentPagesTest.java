package dev.puntual.desk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PaymentPagesTest {

  private final DeskWorld world = new DeskWorld();
  private final PaymentPages pages = TestApplication.bean(PaymentPages.class);

  @Test
  void noPaymentsYetTellsWhereTheyComeFrom() {
    assertThat(page("", "")).contains("Aún no hay pagos aquí").doesNotContain("<table");
  }

  @Test
  void paymentsStandNewestFirstAndCanBeSiftedByState() {
    world.payment(world.reachableDebtor("Ferretería Lince"), "250", "paid", 5);
    world.payment(world.reachableDebtor("Abarrotes Puma"), "99", "failed", 2);
    var all = page("", "");
    assertThat(all.indexOf("Abarrotes Puma")).isBetween(1, all.indexOf("Ferretería Lince"));
    assertThat(page("paid", "")).contains("Ferretería Lince").doesNotContain("Abarrotes Puma");
    assertThat(page("x", "no-es-nada")).contains("Abarrotes Puma");
  }

  @Test
  void aLongListGoesOnWithoutGapOrRepeat() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    for (int hour = 0; hour < 60; hour++) {
      world.payment(debtor, "10", "paid", hour);
    }
    var first = page("", "");
    var second = page("", first.replaceAll("(?s).*desde=([\\w-]+)\".*", "$1"));
    assertThat(first.split("data-main", -1)).hasSize(51);
    assertThat(second.split("data-main", -1)).hasSize(11);
  }

  @Test
  void theFileHoldsEveryPaymentOfTheListAndNoOther() throws IOException {
    world.payment(world.reachableDebtor("Ferretería Lince"), "250.50", "paid", 5);
    world.payment(world.reachableDebtor("Abarrotes Puma"), "99", "failed", 2);
    var file = pages.file(world.viewer(), "paid").getBody();
    assertThat(
            new String(
                Objects.requireNonNull(file).getContentAsByteArray(), StandardCharsets.UTF_8))
        .startsWith("\ufeffCliente,Estado,Cuándo,Moneda,Importe")
        .contains("Ferretería Lince,Pagado,2026-11-20T07:30,MXN,250.50,0.00,0.00,trial")
        .doesNotContain("Abarrotes Puma");
  }

  private String page(String state, String after) {
    var answer = pages.list(world.viewer(), state, after);
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
