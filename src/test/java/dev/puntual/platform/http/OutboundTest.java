package dev.puntual.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class OutboundTest {

  private final Outbound outbound =
      new Outbound(new Outbound.Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 1_000));
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void close() {
    never.countDown();
    server.stop(0);
    outbound.close();
  }

  @Test
  void anAnswerComesBackWithItsStatusAndBody() {
    server.createContext(
        "/echo",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(402, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    var reply = outbound.exchange(Call.form(at("/echo"), Call.Reach.CONFIGURED, "a=b"));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered -> {
              assertThat(answered.status()).isEqualTo(402);
              assertThat(answered.success()).isFalse();
              assertThat(answered.text()).isEqualTo("a=b");
            });
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() {
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", at("/elsewhere").toString());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(outbound.exchange(Call.get(at("/away"), Call.Reach.CONFIGURED)))
        .isInstanceOfSatisfying(
            Reply.Answered.class, answered -> assertThat(answered.status()).isEqualTo(302));
  }

  @Test
  void anAnswerThatIsTooLongIsNotRead() {
    server.createContext(
        "/long",
        exchange -> {
          var body = "x".repeat(100_000).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    assertThat(outbound.exchange(Call.get(at("/long"), Call.Reach.CONFIGURED)))
        .isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void anAnswerThatStopsHalfwayLeavesUsNotKnowing() {
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          await(never);
        });

    var limits = new Outbound.Limits(Duration.ofSeconds(60), Duration.ofSeconds(2), 1_000);
    try (var impatient = new Outbound(limits)) {
      assertThat(impatient.exchange(Call.get(at("/slow"), Call.Reach.CONFIGURED)))
          .isInstanceOf(Reply.Unknown.class);
    }
  }

  @Test
  void aClosedDoorMeansNothingWasSaid() {
    var reply =
        outbound.exchange(Call.get(URI.create("http://127.0.0.1:1"), Call.Reach.CONFIGURED));

    assertThat(reply).isInstanceOf(Reply.Unreachable.class);
  }

  @Test
  void anAddressThatATenantTypedNeverReachesOurOwnNetwork() {
    var port = server.getAddress().getPort();

    assertThat(
            outbound.exchange(Call.get(URI.create("https://127.0.0.1:" + port), Call.Reach.PUBLIC)))
        .isInstanceOf(Reply.Refused.class);
    assertThat(outbound.exchange(Call.get(at("/"), Call.Reach.PUBLIC)))
        .isEqualTo(new Reply.Refused("only https addresses are called"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void addressesOfOurOwnNetworkAreKnown(String address) throws UnknownHostException {
    assertThat(OpenWorld.inside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "54.187.174.169", "172.32.0.1", "2606:4700::1111"})
  void addressesOfTheOpenInternetAreToo(String address) throws UnknownHostException {
    assertThat(OpenWorld.inside(InetAddress.getByName(address))).isFalse();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
