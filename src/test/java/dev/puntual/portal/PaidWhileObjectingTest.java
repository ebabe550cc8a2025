package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Complaint 13: what is under review stays said, also beside a thank-you. */
class PaidWhileObjectingTest extends PortalVisit {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  @Test
  void whoeverPaysTheRestIsNotToldThatNothingIsOwed() {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    browser.postRaw(
        page + "/mensaje",
        "tema=reclamo&razon=monto&objeto=" + ana.debt("A-1") + "&nonce=" + nonce.group(1));

    var result = payAt("pay", Map.of("que", "todo"));
    carry();

    assertThat(browser.get(result).body())
        .contains("Gracias, recibimos su pago", "$234.50")
        .contains("Además, $1,000.00", "está en aclaración con")
        .doesNotContain("Ya no debe nada");
  }
}
