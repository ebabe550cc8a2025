package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.entry.Browser;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written behind a payment link reaches the same conversation as every other answer. */
class PortalMessageTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final World world = new World("2026-03-02");
  private final Browser browser = new Browser(TestApplication.port());

  @Test
  void aMessageFromThePageTakesEffectOnceHoweverOftenItIsSent() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-01");
    world.fileArrives();
    var links = TestApplication.bean(PaymentLinks.class);
    var url =
        TestApplication.bean(TenantTransactions.class)
            .in(
                world.tenant,
                tx ->
                    links.issue(
                        tx, ana.id(), "MXN", Instant.parse("2026-04-30T06:00:00Z"), Ids.next()));
    var page = url.replaceFirst("https?://[^/]+", "");
    var nonce = NONCE.matcher(browser.get(page).body());
    assertThat(nonce.find()).isTrue();
    var form = Map.of("nonce", nonce.group(1), "texto", "Ya pagué ayer");

    browser.post(page + "/mensaje", form);
    var said = browser.post(page + "/mensaje", form);

    assertThat(said.body()).contains("Recibimos su mensaje");
    assertThat(
            world.asks(
                "select a.channel, r.meaning from inbox.v_reading r"
                    + " join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id"
                    + " where r.tenant_id = :tenant"))
        .containsExactly("portal paid");
    assertThat(world.asks("select h.reason from worklist.v_hold h where h.tenant_id = :tenant"))
        .containsExactly("to_verify");
  }
}
