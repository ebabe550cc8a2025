package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.OptOutLinks;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * P04: one click without a cookie is enough and may be repeated; a machine that looks changes
 * nothing; whatever was not signed for this letter is refused.
 */
@Timeout(60)
class OneClickP04Test {

  private final MailedWorld mailed = new MailedWorld();

  @AfterEach
  void close() {
    mailed.close();
  }

  @Test
  void oneClickNeedsNoCookieLoginOrRedirectAndARepeatIsHarmless() throws Exception {
    var answer = mailed.post(mailed.link, MailedWorld.ONE_CLICK);
    var again = mailed.post(mailed.link, MailedWorld.ONE_CLICK);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    assertThat(mailed.stops()).containsExactly("address email one_click t");
  }

  @Test
  void aScannerThatLooksChangesNothing() throws Exception {
    var page = mailed.get(mailed.link);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("a•••@cliente.example").doesNotContain("ana@cliente.example");
    mailed.get(mailed.link + "?List-Unsubscribe=One-Click&que=todo");
    mailed.post(mailed.link, "que=algo");
    assertThat(mailed.stops()).isEmpty();
  }

  @Test
  void anotherCompanysTokenAnAlteredOneAndOneForAnotherPurposeAreRefused() throws Exception {
    var message =
        UUID.fromString(
            mailed
                .world
                .asks("select m.message_id from messaging.v_message m where m.tenant_id = :tenant")
                .getFirst());
    var other = new World("2026-03-02");
    var foreign =
        TestApplication.bean(OptOutLinks.class)
            .of(other.tenant, message)
            .replaceFirst("https?://[^/]+", "");
    var last = mailed.link.charAt(mailed.link.length() - 1);
    var altered = mailed.link.substring(0, mailed.link.length() - 1) + (last == 'A' ? 'Q' : 'A');
    var payment = mailed.letter().link().replaceFirst("https?://[^/]+/p/", OptOutLinks.PATH);

    assertThat(mailed.post(foreign, MailedWorld.ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(mailed.post(altered, MailedWorld.ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(mailed.post(payment, MailedWorld.ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(mailed.stops()).isEmpty();
    assertThat(MailedWorld.stops(other)).isEmpty();
  }
}
