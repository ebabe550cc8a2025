package dev.puntual.messaging.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.puntual.messaging.ProviderCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A door of this machine that keeps every call as it came over the wire. */
final class CallCatcher implements AutoCloseable {

  private final HttpServer server;
  private final List<ProviderCall> calls = new CopyOnWriteArrayList<>();

  private CallCatcher(HttpServer server) {
    this.server = server;
  }

  static CallCatcher open() throws IOException {
    var door = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var catcher = new CallCatcher(HttpServer.create(door, 0));
    catcher.server.createContext("/", catcher::keep);
    catcher.server.createContext("/pagina", CallCatcher::answer);
    catcher.server.start();
    return catcher;
  }

  String address(String message) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/avisos?m=" + message;
  }

  List<ProviderCall> calls() {
    return List.copyOf(calls);
  }

  void forget() {
    calls.clear();
  }

  /** A page for whoever asks what to say: nothing. Nobody remembers that it was asked. */
  String page() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/pagina";
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var page = "<Response><Hangup/></Response>".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private void keep(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new HashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + exchange.getRequestURI();
      calls.add(new ProviderCall(address, headers, exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
