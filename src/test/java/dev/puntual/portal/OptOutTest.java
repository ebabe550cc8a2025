package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where whoever got a letter says that it shall be the last one. */
@Timeout(60)
class OptOutTest {

  private static final String STOPS =
      "select s.scope, s.channel, s.cause, s.lifted_at is null from messaging.v_suppression s"
          + " where s.tenant_id = :tenant order by 1, 2, 3, 4";
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final HttpClient mailProgram = HttpClient.newHttpClient();
  private final World world = new World("2026-03-02");
  private String link = "";

  @BeforeEach
  void anaGotALetter() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    sent();
    var letter =
        Letters.read(
            world
                .asks("select l.content from messaging.letter l where l.tenant_id = :tenant")
                .getFirst());
    link = Leave.of(letter).orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  @AfterEach
  void close() {
    mailProgram.close();
  }

  @Test
  void p04oneClickNeedsNoCookieLoginOrRedirectAndARepeatIsHarmless() throws Exception {
    var answer = post(link, ONE_CLICK);
    var again = post(link, ONE_CLICK);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    assertThat(world.asks(STOPS)).containsExactly("address email one_click t");
  }

  @Test
  void p04aScannerThatLooksChangesNothing() throws Exception {
    var page = get(link);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("a•••@cliente.example").doesNotContain("ana@cliente.example");
    get(link + "?List-Unsubscribe=One-Click&que=todo");
    post(link, "que=algo");
    assertThat(world.asks(STOPS)).isEmpty();
  }

  @Test
  void p04anotherCompanysTokenAnAlteredOneAndOneForAnotherPurposeAreRefused() throws Exception {
    var message =
        UUID.fromString(
            world
                .asks("select m.message_id from messaging.v_message m where m.tenant_id = :tenant")
                .getFirst());
    var other = new World("2026-03-02");
    var foreign =
        TestApplication.bean(OptOutLinks.class)
            .of(other.tenant, message)
            .replaceFirst("https?://[^/]+", "");
    var last = link.charAt(link.length() - 1);
    var altered = link.substring(0, link.length() - 1) + (last == 'A' ? 'Q' : 'A');
    var payment =
        Letters.read(
                world
                    .asks("select l.content from messaging.letter l where l.tenant_id = :tenant")
                    .getFirst())
            .link()
            .replaceFirst("https?://[^/]+/p/", OptOutLinks.PATH);

    assertThat(post(foreign, ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(post(altered, ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(post(payment, ONE_CLICK).statusCode()).isEqualTo(404);
    assertThat(world.asks(STOPS)).isEmpty();
    assertThat(other.asks(STOPS)).isEmpty();
  }

  @Test
  void theNextLetterStaysAndWhatIsOwedIsStillOwed() throws Exception {
    post(link, "que=aqui");
    world.approves(world.dayBreaks("2026-03-09"));
    sent();

    assertThat(states()).containsExactly("accepted ", "withheld stopped_opt_out");
    assertThat(get(link).body()).contains("Su cuenta no cambia");
    assertThat(world.asks("select o.balance from receivables.v_open o where o.tenant_id = :tenant"))
        .containsExactly("100.0000");
  }

  @Test
  void whereALawEndsAllAtTheFirstWordNothingNarrowerCanBeChosen() throws Exception {
    world.asks(
        "with told as (update receivables.debtor set country = 'US', standing = 'consumer'"
            + " where tenant_id = :tenant returning 1) select * from told");
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(ContactRules.class)
                    .collects(tx, Collector.THIRD_PARTY_AGENCY));

    assertThat(get(link).body())
        .contains("vale para todo lo que se envía por medios automáticos", "value=\"todo\"")
        .doesNotContain("value=\"aqui\"");
    assertThat(post(link, "que=aqui").body())
        .as("an old page of another day says no less")
        .contains("todos los mensajes electrónicos");
    assertThat(world.asks(STOPS)).containsExactly("address any opt_out t", "person any opt_out t");
    post(link, "que=deshacer");
    post(link, ONE_CLICK);
    assertThat(world.asks(STOPS)).contains("person any one_click t");
  }

  @Test
  void whoWasWrongTakesItBackOnTheSamePage() throws Exception {
    post(link, ONE_CLICK);
    post(link, "que=todo");
    assertThat(get(link).body()).contains("todos los mensajes electrónicos");
    post(link, "que=deshacer");

    assertThat(world.asks(STOPS))
        .containsExactly(
            "address any opt_out f", "address email one_click f", "person any opt_out f");
    world.approves(world.dayBreaks("2026-03-09"));
    sent();
    assertThat(states()).containsExactly("accepted ", "accepted ");
  }

  @Test
  void p05whoIsLoadedAgainOrUnderAnotherNameIsStillLeftAlone() throws Exception {
    post(link, ONE_CLICK);
    world.debtor("A.N.A.").owes("B1", "70.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-09"));
    sent();

    assertThat(states())
        .containsExactly("accepted ", "withheld stopped_one_click", "withheld stopped_one_click");
  }

  private java.util.List<String> states() {
    return world.asks(
        "select m.state, m.reason from messaging.v_message m where m.tenant_id = :tenant order by"
            + " 1, 2");
  }

  private void sent() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return mailProgram.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return mailProgram.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestApplication.port() + path));
  }
}
