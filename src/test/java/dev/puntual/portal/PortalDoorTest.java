package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the debtor's pages say to whoever tries their door, in whatever way it ends. */
@Timeout(60)
class PortalDoorTest {

  /** An address of its own, so that its wrong tokens are counted against nobody else. */
  private final HttpClient guesser = client("127.0.0.2");

  private final HttpClient visitor = client("127.0.0.1");
  private final World world = new World("2026-03-02");
  private String link = "";

  @BeforeEach
  void anaHasALink() {
    var ana = world.debtor("Ana").owes("A-1", "1000.00", "2026-02-01");
    world.fileArrives();
    var links = TestApplication.bean(PaymentLinks.class);
    var until = Instant.parse("2026-04-30T06:00:00Z");
    link =
        TestApplication.bean(TenantTransactions.class)
            .in(world.tenant, tx -> links.issue(tx, ana.id(), "MXN", until, Ids.next()))
            .replaceFirst("https?://[^/]+", "");
  }

  @AfterEach
  void close() {
    guesser.close();
    visitor.close();
  }

  @Test
  void whoeverTriesTokensIsSlowedForAMinuteAndThenMayLookAgain() throws Exception {
    for (int i : IntStream.range(0, 29).toArray()) {
      assertThat(get(guesser, "/p/guess" + i).statusCode()).isEqualTo(404);
    }
    assertThat(get(guesser, "/p/guess29").statusCode()).isEqualTo(429);
    var slowed = get(guesser, link);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.body()).doesNotContainPattern("\\bAna\\b");
    assertQuiet(slowed);
    assertThat(get(visitor, link).statusCode()).as("somebody else").isEqualTo(200);

    world.itIs("2026-03-02", "10:02");
    assertThat(get(guesser, link).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatIsTooLongIsRefusedAndBooksNothing() throws Exception {
    var answer = post(link + "/pagos", "que=todo&nonce=" + "x".repeat(3 * 1024 * 1024));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertQuiet(answer);
    assertThat(world.asks("select 1 from payments.v_payment where tenant_id = :tenant")).isEmpty();
  }

  /** A path behind the link, or in its stead, and what is answered to it. */
  record Visit(String path, int status) {}

  static Stream<Visit> visits() {
    return Stream.of(
        new Visit("", 200),
        new Visit("/pago/no-number", 400),
        new Visit("/pago/7c9e6679-7425-40de-944b-e07fc1f90ae7", 404),
        new Visit("/pagos", 405),
        new Visit("/nothing/here", 404));
  }

  @ParameterizedTest
  @MethodSource("visits")
  void whateverIsAnsweredIsNeitherKeptNorPassedOn(Visit visit) throws Exception {
    var answer = get(visitor, link + visit.path());

    assertThat(answer.statusCode()).isEqualTo(visit.status());
    assertQuiet(answer);
  }

  @Test
  void theWayToTheGatewayAndTheGatewaysPageAreNotKeptEither() throws Exception {
    var nonce = get(visitor, link).body().replaceFirst("(?s).*name=\"nonce\" value=\"", "");
    var form = "que=todo&nonce=" + nonce.substring(0, nonce.indexOf('"'));
    var leaves = post(link + "/pagos", form);
    assertThat(leaves.statusCode()).isEqualTo(303);
    assertQuiet(leaves);

    var gateway = leaves.headers().firstValue("Location").orElseThrow();
    assertQuiet(get(visitor, gateway));
    assertQuiet(post(gateway, "button=steal"));
    assertQuiet(post(gateway, "button=fail"));
  }

  private static void assertQuiet(HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(List.of(answer.statusCode(), headers.allValues("Cache-Control")))
        .isEqualTo(List.of(answer.statusCode(), List.of("no-store")));
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("X-Robots-Tag")).containsExactly("noindex, nofollow");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  private static HttpClient client(String address) {
    try {
      return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return visitor.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestApplication.port() + path));
  }
}
