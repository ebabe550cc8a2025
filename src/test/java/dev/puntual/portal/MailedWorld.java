package dev.puntual.portal;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Letters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** Ana owes, got a letter, and her mail program can follow what stands at its end. */
final class MailedWorld implements AutoCloseable {

  static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private static final String STOPS =
      "select s.scope, s.channel, s.cause, s.lifted_at is null from messaging.v_suppression s"
          + " where s.tenant_id = :tenant order by 1, 2, 3, 4";

  final World world = new World("2026-03-02");
  final String link;
  private final HttpClient mailProgram = HttpClient.newHttpClient();

  MailedWorld() {
    world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    sends();
    link = Leave.of(letter()).orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  Composed letter() {
    return Letters.read(
        world
            .asks("select l.content from messaging.letter l where l.tenant_id = :tenant")
            .getFirst());
  }

  void sends() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  List<String> stops() {
    return stops(world);
  }

  static List<String> stops(World of) {
    return of.asks(STOPS);
  }

  HttpResponse<String> get(String path) throws Exception {
    return mailProgram.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String form) throws Exception {
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

  @Override
  public void close() {
    mailProgram.close();
  }
}
