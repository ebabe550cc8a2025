package dev.puntual.platform.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one client for the outside world: bounded in time and size, follows no redirect, and keeps
 * tenants' addresses away from our own network. Network trouble is an answer here, not an
 * exception.
 */
public final class Outbound implements AutoCloseable {

  /**
   * @param connect until the connection stands
   * @param whole until the last byte of the answer
   * @param bytes longest answer that is read
   */
  public record Limits(Duration connect, Duration whole, long bytes) {

    /** What a person in front of a page will wait for. */
    public static Limits usual() {
      return new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20);
    }
  }

  private final HttpClient client;
  private final Limits limits;

  public Outbound(Limits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  public Reply exchange(Call call) {
    var refusal = OpenWorld.refusal(call);
    if (refusal.isPresent()) {
      return new Reply.Refused(refusal.get());
    }
    var pending =
        client.sendAsync(
            request(call), BodyHandlers.limiting(BodyHandlers.ofString(), limits.bytes()));
    return await(pending);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static HttpRequest request(Call call) {
    var builder = HttpRequest.newBuilder(call.to()).header("User-Agent", "Puntual");
    call.headers().forEach(builder::header);
    var body = call.body();
    return (body == null ? builder.GET() : builder.POST(BodyPublishers.ofString(body))).build();
  }

  /** The client's own timeout ends with the headers; ours covers the body too. */
  private Reply await(Future<HttpResponse<String>> pending) {
    try {
      var answer = pending.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Answered(answer.statusCode(), answer.body(), retryAfter(answer));
    } catch (ExecutionException e) {
      return trouble(e.getCause());
    } catch (TimeoutException e) {
      pending.cancel(true);
      return new Reply.Unknown("no answer within " + limits.whole());
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Unknown("we stopped waiting");
    }
  }

  private static OptionalLong retryAfter(HttpResponse<String> answer) {
    return answer.headers().firstValue("Retry-After").stream()
        .filter(value -> value.matches("\\d{1,9}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static Reply trouble(@Nullable Throwable cause) {
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException) {
      return new Reply.Unreachable(String.valueOf(cause.getMessage()));
    }
    if (cause instanceof IOException) {
      return new Reply.Unknown(String.valueOf(cause.getMessage()));
    }
    throw new IllegalStateException("the exchange broke", cause);
  }
}
