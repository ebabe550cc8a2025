package dev.puntual.intake.web;

import dev.puntual.TestApplication;
import dev.puntual.intake.Desk;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at a browser who uploads files to the running program, as forms do it. */
final class WebDesk {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  final Desk desk = new Desk();
  final Browser browser;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

  WebDesk(Language language) {
    browser = Staff.loggedIn(desk.tenant, Role.AGENT);
    desk.world.asks(
        "update tenants.person set language = '"
            + language.code()
            + "' where tenant_id = :tenant returning language");
  }

  /** Uploads a file and answers its page, or the page that says why it was not taken. */
  Browser.Answer brings(String name, BodyPublisher content) {
    var answer = posts(name, content, token());
    return answer.statusCode() == 303
        ? browser.get(answer.headers().firstValue("Location").orElseThrow())
        : new Browser.Answer(answer.statusCode(), answer.body(), "", answer);
  }

  Browser.Answer brings(String name, byte[] content) {
    return brings(name, BodyPublishers.ofByteArray(content));
  }

  Browser.Answer brings(String name, String content) {
    return brings(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Browser.Answer brings(Path file) {
    try {
      return brings(file.getFileName().toString(), BodyPublishers.ofFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file whose page this is. */
  static UUID file(Browser.Answer page) {
    var path = page.raw().uri().getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Presses "load" on the page of a file, lets the background work, and answers the result. */
  Browser.Answer loads(Browser.Answer page, Map<String, String> answers) {
    String path = "/importar/" + file(page);
    browser.get(path);
    var answer = browser.post(path + "/carga", answers);
    if (answer.status() != 303) {
      return answer;
    }
    desk.beats();
    return browser.get(path);
  }

  HttpResponse<String> posts(String name, BodyPublisher content, String token) {
    String edge = "puntual-" + Ids.next();
    String head =
        part(edge, "name=\"_csrf\"")
            + token
            + "\r\n"
            + part(edge, "name=\"archivo\"; filename=\"" + name + "\"");
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            content,
            BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
    try {
      return client.send(
          HttpRequest.newBuilder(address("/importar"))
              .header("Content-Type", "multipart/form-data; boundary=" + edge)
              .header("Cookie", cookies())
              .timeout(Duration.ofMinutes(2))
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String token() {
    var found = TOKEN.matcher(browser.get("/importar").body());
    if (!found.find()) {
      throw new AssertionError("no form on the page");
    }
    return found.group(1);
  }

  String cookies() {
    return "puntual="
        + browser.cookie("puntual").orElseThrow().getValue()
        + "; form="
        + browser.cookie("form").orElseThrow().getValue();
  }

  long debts() {
    return Long.parseLong(
        desk.world
            .asks("select count(*) from receivables.v_receivable where tenant_id = :tenant")
            .getFirst());
  }

  private static String part(String edge, String disposition) {
    return "--" + edge + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + TestApplication.port() + path);
  }
}
