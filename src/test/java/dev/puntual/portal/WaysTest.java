package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.tenants.entry.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent register from the portal: two taps to take a channel back, and two to permit it. */
class WaysTest {

  private static final String STOPS =
      "select s.scope, s.channel, s.cause, s.lifted_at is null from messaging.v_suppression s where s.tenant_id = :tenant order by s.recorded_at, 1";
  private static final String WORDS =
      "select channel, granted, basis, evidence, wording, offered, cause from rules.v_authorisation where tenant_id = :tenant order by recorded_at, authorisation_id";

  private final World world = new World("2026-03-02");
  private final Browser ana = new Browser(TestApplication.port());
  private String link = "";

  @BeforeEach
  void anaGotALetter() {
    world.debtor("Ana").answersAt("+528112345678").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    link =
        Letters.read(
                world
                    .asks("select l.content from messaging.letter l where l.tenant_id = :tenant")
                    .getFirst())
            .link()
            .replaceFirst("https?://[^/]+", "");
  }

  @Test
  void twoTapsTakeAChannelBackWithEvidenceAndLookingChangesNothing() {
    assertThat(ana.get(link).body()).contains(link + "/avisos");
    var page = ana.get(link + "/avisos").body();
    assertThat(page)
        .contains("a•••@cliente.example", "No quiero correos aquí")
        .doesNotContain("ana@cliente");
    assertThat(world.asks(STOPS)).isEmpty();

    assertThat(says("no").body()).contains("Listo, vale desde ahora", "No le llegan");

    assertThat(world.asks(STOPS)).containsExactly("address email opt_out t");
    assertThat(world.asks(WORDS)).containsExactly("email f consent portal 2026-11 {email} self");
    says("no");
    assertThat(world.asks(WORDS)).as("twice is once").hasSize(1);
    world.approves(world.dayBreaks("2026-03-09"));
    assertThat(
            world.asks(
                "select m.reason from messaging.v_message m where m.tenant_id = :tenant and m.state = 'withheld'"))
        .containsExactly("stopped_opt_out");
  }

  @Test
  void twoTapsPermitItAgain() {
    says("no");
    world.itIs("2026-03-02", "11:00");

    assertThat(says("si").body()).contains("Le llegan");

    assertThat(world.asks(STOPS)).containsExactly("address email opt_out f");
    assertThat(world.asks(WORDS))
        .containsExactly(
            "email f consent portal 2026-11 {email} self",
            "email t consent portal 2026-11 {email} ");
  }

  @Test
  void nobodyPermitsInSomebodyElsesNameNorWhatTheCompanyStopped() {
    assertThat(
            ana.postRaw(
                    link + "/avisos",
                    "que=si&donde=email+b%E2%80%A2%E2%80%A2%E2%80%A2%40otro.example")
                .status())
        .isEqualTo(200);
    assertThat(world.asks(WORDS)).isEmpty();
    assertThat(ana.get("/p/" + "A".repeat(64) + "/avisos").status()).isEqualTo(303);
  }

  private Browser.Answer says(String what) {
    var way = URLEncoder.encode("email a•••@cliente.example", StandardCharsets.UTF_8);
    return ana.postRaw(link + "/avisos", "que=" + what + "&donde=" + way);
  }
}
