package dev.puntual.dunning.campaign;

import static dev.puntual.dunning.campaign.CampaignWorld.notice;
import static dev.puntual.dunning.campaign.CampaignWorld.once;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * EM-3, EM-4: the mail that goes to most, a notice without any sum, brings the button of RFC 8058,
 * and whoever presses it gets no further one. Read from the mail that a server took.
 */
@Timeout(60)
class BulkMailRoadTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final CampaignWorld campaigns = new CampaignWorld("2026-03-02");
  private final World world = campaigns.world;

  @BeforeEach
  void open() {
    server.start();
    var named =
        new MailServer(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Security.NONE,
            "",
            "",
            "avisos@aceros.example",
            "Aceros");
    campaigns.in(
        tx -> {
          TestApplication.bean(MailServers.class).set(tx, named);
          return true;
        });
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Eva").owes("E1", "50.00", "2026-02-27");
    world.fileArrives();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void whoPressesTheButtonOfANoticeGetsNoFurtherOne() throws Exception {
    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-03")));
    campaigns.dayBreaks("2026-03-03");
    var mail = to("ana@");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

    assertThat(oneClick(mail)).isEqualTo(200);

    campaigns.scheduled(notice(new Audience.Everyone(), once("2026-03-10")));
    campaigns.dayBreaks("2026-03-10");
    assertThat(campaigns.messages())
        .containsExactly(
            "Ana notice accepted",
            "Eva notice accepted",
            "Ana notice withheld stopped_one_click",
            "Eva notice accepted");
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  /**
   * As a mail program does it: no cookie, no redirect, the address from the header as it stands.
   */
  private static int oneClick(MimeMessage mail) throws Exception {
    var header = mail.getHeader("List-Unsubscribe");
    assertThat(header).hasSize(1);
    var url = header[0].replaceAll("\\s+", "").replaceFirst("^<(.*)>$", "$1");
    var here =
        URI.create("http://127.0.0.1:" + TestApplication.port() + URI.create(url).getRawPath());
    try (var program = HttpClient.newHttpClient()) {
      return program
          .send(
              HttpRequest.newBuilder(here)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  private MimeMessage to(String whom) throws MessagingException {
    for (var mail : server.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().contains(whom)) {
        return mail;
      }
    }
    throw new AssertionError("no mail to " + whom);
  }
}
