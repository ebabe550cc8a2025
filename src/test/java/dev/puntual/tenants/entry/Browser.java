package dev.puntual.tenants.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, sends forms with the token of the page it last saw, and
 * stops at redirects so that a test can look at them.
 */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(30)).build();
  private String token = "";
  private boolean https;

  public Browser(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  /** As if a proxy in front had taken the encryption off. */
  public Browser behindHttps() {
    https = true;
    return this;
  }

  /** What came back; {@code location} is empty unless it is a redirect. */
  public record Answer(int status, String body, String location, HttpResponse<String> raw) {}

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  /** Sends a form with the token of the last page. */
  public Answer post(String path, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return postRaw(path, form + "&_csrf=" + encode(token));
  }

  /** Sends exactly this body. */
  public Answer postRaw(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  /** Puts a stolen or worn-out cookie in place. */
  public void setCookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain("127.0.0.1");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), cookie);
  }

  private Answer send(HttpRequest.Builder request) {
    if (https) {
      request.header("X-Forwarded-Proto", "https");
    }
    try {
      var response =
          client.send(
              request.header("Accept-Language", "es-MX").timeout(Duration.ofMinutes(2)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      // The proxy's side is plain: what is kept for encrypted hops travels here as well.
      cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Location").orElse(""),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
