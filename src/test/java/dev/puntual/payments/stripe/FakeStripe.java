package dev.puntual.payments.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe as far as we use it, with state: checkout sessions, idempotency keys, keys that are wrong,
 * days on which it is down. What a person or a bank does there, the test does.
 */
public final class FakeStripe implements AutoCloseable {

  public static final String KEY = "sk_test_51Puntual";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, ObjectNode> sessions = new ConcurrentHashMap<>();
  private final Map<String, String> byIdempotencyKey = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private volatile Map<String, String> lastForm = Map.of();
  private volatile Map<String, String> lastHeaders = Map.of();
  private volatile int failWith;

  public FakeStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/checkout/sessions", this::sessions);
    server.createContext("/v1/balance", exchange -> answer(exchange, 200, "{}"));
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Every call is answered with this status; 0 for ordinary days. */
  public void failsWith(int status) {
    failWith = status;
  }

  Map<String, String> lastForm() {
    return lastForm;
  }

  Map<String, String> lastHeaders() {
    return lastHeaders;
  }

  public int sessionCount() {
    return sessions.size();
  }

  public String lastSession() {
    return "cs_test_" + count.get();
  }

  /** The card went through. */
  public void pays(String session) {
    set(session, "complete", "paid", "succeeded");
  }

  /** A voucher was printed; the money comes when somebody takes it to a shop. */
  public void printsVoucher(String session) {
    set(session, "complete", "unpaid", "requires_action");
  }

  public void voucherLapses(String session) {
    set(session, "complete", "unpaid", "requires_payment_method");
  }

  public void expires(String session) {
    set(session, "expired", "unpaid", "canceled");
  }

  public void refunds(String session, long units) {
    var charge = JSON.createObjectNode().put("id", "ch_" + session).put("amount_refunded", units);
    ((ObjectNode) session(session).get("payment_intent")).set("latest_charge", charge);
  }

  /** An event about a session, as Stripe words it. */
  public String event(String id, String type, String session) {
    var event = JSON.createObjectNode().put("id", id).put("object", "event").put("type", type);
    var object = session(session).deepCopy();
    object.put("payment_intent", "pi_" + session);
    event.putObject("data").set("object", object);
    return JSON.writeValueAsString(event);
  }

  /** A refund is told of by its charge, which knows no session. */
  public String chargeRefunded(String id, String session) {
    var event =
        JSON.createObjectNode().put("id", id).put("object", "event").put("type", "charge.refunded");
    var charge = event.putObject("data").putObject("object").put("id", "ch_" + session);
    charge.put("object", "charge").set("metadata", session(session).get("metadata"));
    return JSON.writeValueAsString(event);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private ObjectNode session(String id) {
    return Objects.requireNonNull(sessions.get(id));
  }

  private void set(String session, String status, String paid, String intentStatus) {
    var object = session(session);
    object.put("status", status).put("payment_status", paid);
    var intent = JSON.createObjectNode().put("id", "pi_" + session).put("status", intentStatus);
    object.set("payment_intent", intent);
  }

  private void sessions(HttpExchange exchange) throws IOException {
    remember(exchange);
    if (failWith != 0) {
      answer(exchange, failWith, error("api_error"));
    } else if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, error("invalid_request_error"));
    } else if (exchange.getRequestMethod().equals("POST")) {
      create(exchange);
    } else {
      var id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
      var session = sessions.get(id);
      answer(
          exchange,
          session == null ? 404 : 200,
          session == null ? error("resource_missing") : JSON.writeValueAsString(session));
    }
  }

  private void create(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var form = lastForm;
    var id = byIdempotencyKey.computeIfAbsent(key, _ -> "cs_test_" + count.incrementAndGet());
    var session = sessions.computeIfAbsent(id, _ -> session(id, form));
    answer(exchange, 200, JSON.writeValueAsString(session));
  }

  private static ObjectNode session(String id, Map<String, String> form) {
    var session = JSON.createObjectNode().put("id", id).put("object", "checkout.session");
    session.put("url", "https://checkout.stripe.com/c/pay/" + id).put("status", "open");
    session.put("payment_status", "unpaid").put("mode", form.get("mode"));
    session.put("currency", form.get("line_items[0][price_data][currency]"));
    session.put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")));
    session.putObject("metadata").put("puntual_payment", form.get("metadata[puntual_payment]"));
    session.putNull("payment_intent");
    return session;
  }

  private void remember(HttpExchange exchange) throws IOException {
    var headers = new LinkedHashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    lastHeaders = headers;
    lastForm = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  static Map<String, String> form(String body) {
    var form = new LinkedHashMap<String, String>();
    for (var field : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = field.indexOf('=');
      form.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String error(String type) {
    return "{\"error\":{\"type\":\"" + type + "\",\"message\":\"no such key: sk_…\"}}";
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
