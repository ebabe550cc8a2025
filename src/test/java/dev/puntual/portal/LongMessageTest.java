package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.tenants.entry.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A debtor learns how much room there is, and loses nothing of what they typed. */
class LongMessageTest extends PortalVisit {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  @Test
  void theRoomIsSaidBesideTheField() {
    assertThat(browser.get(page).body()).contains("Caben 2,000 caracteres", "maxlength=\"2000\"");
  }

  @Test
  void tooMuchIsRefusedBesideTheFieldAndComesBackWhole() {
    var long100k = "Recibí las cajas rotas. ".repeat(4_166).strip();

    var refused = writes("tema=otro", long100k);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"texto-error\"", "tiene 99,983 caracteres y aquí caben 2,000", long100k);
    assertThat(said()).isEqualTo("0");
  }

  @Test
  void anObjectionKeepsItsTicksToo() {
    var ticked = "tema=reclamo&razon=monto&objeto=" + ana.debt("A-1");

    var refused = writes(ticked, "x".repeat(2_001));

    assertThat(refused.body())
        .contains("id=\"texto-error\"")
        .containsPattern("value=\"reclamo\" checked")
        .containsPattern("value=\"monto\" checked")
        .containsPattern("value=\"" + ana.debt("A-1") + "\" checked");
    assertThat(said()).isEqualTo("0");
  }

  @Test
  void aLineBreakIsOneCharacterHoweverBrowsersSendIt() {
    var fits = ("x".repeat(999) + "\r\n").repeat(2).strip() + "\r\n";

    assertThat(writes("tema=otro", fits).body()).contains("Recibimos su mensaje");
    assertThat(said()).isEqualTo("1");
  }

  private Answer writes(String form, String text) {
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return browser.postRaw(
        page + "/mensaje", form + "&nonce=" + nonce.group(1) + "&texto=" + typed);
  }

  private String said() {
    return world
        .asks("select count(*) from messaging.v_answer a where a.tenant_id = :tenant")
        .getFirst();
  }
}
