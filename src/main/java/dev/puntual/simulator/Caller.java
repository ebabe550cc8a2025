package dev.puntual.simulator;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls back, and again while it is not told 2xx. Speaks to this machine only. */
public final class Caller implements AutoCloseable {

  private static final int TRIES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Phaser under = new Phaser(1);
  private volatile @Nullable URI through;
  private final AtomicInteger refused = new AtomicInteger();

  Caller() {}

  /** One call. */
  public record Ring(URI to, Map<String, String> headers, String body) {}

  /** Makes these calls one after the other and does not wait for them. */
  public void ring(List<Ring> rings) {
    begin(() -> rings.forEach(this::ring));
  }

  /**
   * A desk that may call after it answered: from when it is asked until it is done, it counts as
   * calling, so that whoever has its answer and waits for calls waits for those not yet begun.
   */
  HttpHandler counted(HttpHandler desk) {
    return exchange -> {
      under.register();
      try {
        desk.handle(exchange);
      } finally {
        under.arriveAndDeregister();
      }
    };
  }

  /** Does something that calls, and does not wait for it. */
  public void begin(Runnable calls) {
    under.register();
    Thread.startVirtualThread(
        () -> {
          try {
            calls.run();
          } finally {
            under.arriveAndDeregister();
          }
        });
  }

  /** One call whose answer matters; empty when nobody took it in. */
  public Optional<String> ask(Ring ring) {
    return answered(ring).map(HttpResponse::body);
  }

  private void ring(Ring ring) {
    for (int left = TRIES; left > 0; left--) {
      if (rung(ring)) {
        return;
      }
    }
    refused.incrementAndGet();
  }

  private boolean rung(Ring ring) {
    return answered(ring).isPresent();
  }

  private Optional<HttpResponse<String>> answered(Ring ring) {
    try {
      var to = dialled(ring.to());
      if (!InetAddress.getByName(to.getHost()).isLoopbackAddress()) {
        return Optional.empty();
      }
      var request =
          HttpRequest.newBuilder(to).timeout(PATIENCE).POST(BodyPublishers.ofString(ring.body()));
      ring.headers().forEach(request::header);
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return answer.statusCode() / 100 == 2 ? Optional.of(answer) : Optional.empty();
    } catch (IOException unreachable) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private URI dialled(URI told) {
    var base = through;
    var query = told.getRawQuery();
    return base == null
        ? told
        : base.resolve(told.getRawPath() + (query == null ? "" : "?" + query));
  }

  void through(URI base) {
    through = base;
  }

  /** Calls that nobody took in, for all that was tried. */
  public int refused() {
    return refused.get();
  }

  void awaitRest() throws InterruptedException {
    int phase = under.arrive();
    under.awaitAdvanceInterruptibly(phase);
  }

  @Override
  public void close() {
    under.forceTermination();
    client.shutdownNow();
  }
}
