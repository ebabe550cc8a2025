package dev.puntual.portal;

import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Texted;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.sms.SmsParts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text message pays for each sign: its links are short, and as hard to guess as is needed. */
@Timeout(60)
class BriefLinksTest extends Texted {

  private static final String STOPS =
      "select s.scope, s.channel, s.cause, s.lifted_at is null from messaging.v_suppression s"
          + " where s.tenant_id = :tenant order by 1, 2, 3, 4";
  private static final Pattern WAY_OUT = Pattern.compile("Baja: https?://[^/]+(/b/[\\w-]{16})$");
  private static final Pattern WAY_IN = Pattern.compile("https?://[^/]+(/p/[\\w-]{16}) ");

  private final HttpClient telephone = HttpClient.newHttpClient();
  private String said = "";

  @BeforeEach
  void anaGotATextFromANameThatNobodyCanAnswer() {
    sendsAs("ACEROS");
    house(SMS);
    world.debtor("Ana").answersAt(ANA).owes("A1", "12500.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    said = taken().getFirst().body();
  }

  @AfterEach
  void close() {
    telephone.close();
  }

  @Test
  void anOrdinaryTextIsOnePart() {
    assertThat(WAY_OUT.matcher(said).find()).as(said).isTrue();
    assertThat(WAY_IN.matcher(said).find()).as(said).isTrue();
    var unanswerable = hosted(said).replaceFirst(" Aclaraciones: [^ ]+", "");
    assertThat(SmsParts.of(unanswerable).count()).as("but for the small print").isOne();
    assertThat(SmsParts.of(hosted(said)).count()).isEqualTo(2);

    sendsAs("+15005550006");
    world.debtor("Luis").answersAt("+528112345679").owes("L1", "12500.00", "2026-03-02");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-03"));
    leave();
    assertThat(hosted(taken().getLast().body()))
        .contains("Aclaraciones: ")
        .doesNotContain("Baja")
        .satisfies(text -> assertThat(SmsParts.of(text).count()).isOne());
  }

  private static String hosted(String text) {
    return text.replaceAll("https?://[^/]+/", "https://pagos.example/");
  }

  @Test
  void lookingChangesNothingAndChoosingStops() throws Exception {
    var page = get(wayOut());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("•••5678").doesNotContain(ANA);
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    get(wayOut() + "?que=todo");
    assertThat(world.asks(STOPS)).isEmpty();

    assertThat(post(wayOut(), "que=aqui").statusCode()).isEqualTo(200);
    assertThat(post(wayOut(), "que=aqui").statusCode()).isEqualTo(200);
    assertThat(world.asks(STOPS)).containsExactly("address sms opt_out t");
  }

  @Test
  void theLinkOpensWhatIsOwed() throws Exception {
    var matcher = WAY_IN.matcher(said);
    assertThat(matcher.find()).isTrue();
    var page = get(matcher.group(1));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("12,500");
  }

  @Test
  void aCodeOfAnotherCompanyOrPurposeAnAlteredOneAndOneNotYetSentLeadNowhere() throws Exception {
    var links = TestApplication.bean(OptOutLinks.class);
    var other = new World("2026-03-02").tenant;
    var message = UUID.fromString(world.asks(MESSAGE).getFirst());
    var last = wayOut().charAt(wayOut().length() - 1);
    var altered = wayOut().substring(0, wayOut().length() - 1) + (last == 'A' ? 'B' : 'A');
    var payment = WAY_IN.matcher(said).results().findFirst().orElseThrow().group(1);

    assertThat(post(path(links.brief(other, message)), "que=todo").statusCode()).isEqualTo(404);
    assertThat(post(path(links.brief(world.tenant, Ids.next())), "que=todo").statusCode())
        .isEqualTo(404);
    assertThat(post(altered, "que=todo").statusCode()).isEqualTo(404);
    assertThat(post(payment.replace("/p/", "/b/"), "que=todo").statusCode()).isEqualTo(404);
    assertThat(get(wayOut().replace("/b/", "/p/")).statusCode()).isEqualTo(404);
    assertThat(world.asks(STOPS)).isEmpty();
  }

  private static final String MESSAGE =
      "select m.message_id from messaging.v_message m where m.tenant_id = :tenant";

  private String wayOut() {
    return WAY_OUT.matcher(said).results().findFirst().orElseThrow().group(1);
  }

  private static String path(String address) {
    return address.replaceFirst("https?://[^/]+", "");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return sent(HttpRequest.newBuilder(at(path)).GET());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return sent(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + TestApplication.port() + path);
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return telephone.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
