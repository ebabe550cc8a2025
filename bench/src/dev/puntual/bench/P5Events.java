package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * P5: signed delivery reports over HTTP, one in ten told twice and one in ten in the wrong order,
 * each answered only once it is durable. Limits: single inserts under a unique key by as many
 * connections, and the loop that posts, against a door that does nothing; the lower counts.
 */
final class P5Events {

  static final int CALLERS = 32;
  private static final String ACCOUNT = ProviderChild.account(1);

  private P5Events() {}

  record Shot(URI to, String body, String signature) {}

  public static void main(String[] arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (var lab = Lab.open(Texting.NOON);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var tenant = Texting.companies(lab, 1).getFirst();
      Texting.account(lab, tenant, 1, 1_000);
      messages(lab, tenant, events / 2);
      var base = "http://127.0.0.1:" + lab.port();
      fire(client, shots(lab, tenant, base, 0, Math.min(events, 4_000)));
      lab.settle();
      var shots = shots(lab, tenant, base, Math.min(events, 4_000), events);
      var doors = fire(client, shots);
      var idle = idle(client, base, shots.size());
      double inserts = inserts(lab, events);
      tell(lab, doors, idle, inserts);
    }
  }

  /** Answered calls a second, and how long the slowest of a hundred waited. */
  private record Fired(double perSecond, double p99Millis, int refused) {}

  private static Fired fire(HttpClient client, List<Shot> shots) throws Exception {
    var next = new AtomicInteger();
    var refused = new AtomicInteger();
    var took = new long[shots.size()];
    var work = new ArrayList<Callable<Boolean>>();
    for (int caller = 0; caller < CALLERS; caller++) {
      work.add(
          () -> {
            for (int i = next.getAndIncrement(); i < shots.size(); i = next.getAndIncrement()) {
              long from = System.nanoTime();
              if (!taken(client, shots.get(i))) {
                refused.incrementAndGet();
              }
              took[i] = System.nanoTime() - from;
            }
            return true;
          });
    }
    long from = System.nanoTime();
    all(work);
    double seconds = (System.nanoTime() - from) / 1e9;
    Arrays.sort(took);
    return new Fired(shots.size() / seconds, took[took.length * 99 / 100] / 1e6, refused.get());
  }

  private static boolean taken(HttpClient client, Shot shot) throws Exception {
    var request =
        HttpRequest.newBuilder(shot.to())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", shot.signature())
            .POST(HttpRequest.BodyPublishers.ofString(shot.body()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
  }

  /** The same loop against a page that asks nobody: what calling costs by itself. */
  private static Fired idle(HttpClient client, String base, int count) throws Exception {
    var nothing = URI.create(base + "/avisos/mensajes/nadie/" + new java.util.UUID(0, 0));
    return fire(client, Collections.nCopies(count, new Shot(nothing, "a=b", "none")));
  }

  private static double inserts(Lab lab, int events) throws Exception {
    lab.execute("create table if not exists public.bench_event (k text primary key, body bytea)");
    lab.execute("truncate public.bench_event");
    var next = new AtomicInteger();
    var work = new ArrayList<Callable<Boolean>>();
    for (int caller = 0; caller < CALLERS; caller++) {
      work.add(
          () -> {
            try (Connection own = lab.connect();
                var insert =
                    own.prepareStatement(
                        "insert into public.bench_event values (?, ?) on conflict do nothing")) {
              for (int i = next.getAndIncrement(); i < events; i = next.getAndIncrement()) {
                insert.setString(1, "event" + i * 9 / 10);
                insert.setBytes(2, new byte[400]);
                insert.executeUpdate();
              }
            }
            return true;
          });
    }
    long from = System.nanoTime();
    all(work);
    return events / ((System.nanoTime() - from) / 1e9);
  }

  static void all(List<Callable<Boolean>> work) throws Exception {
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : hands.invokeAll(work)) {
        done.get();
      }
    }
  }

  static void messages(Lab lab, TenantId tenant, int count) throws Exception {
    lab.execute(
        "insert into messaging.message (tenant_id, message_id, subject_id, stage, channel, language, recipient, address,"
            + " country, zone, expires_on, requested_at, state, provider_id, settled_at) select '"
            + tenant
            + "', md5('m' || i)::uuid, md5('s' || i)::uuid, 'gentle', 'sms', 'es', 'Ana', '+525550000000', 'MX',"
            + " 'America/Mexico_City', '2026-03-20', '2026-03-02', 'accepted', 'SM' || md5('m' || i), '2026-03-02'"
            + " from generate_series(1, "
            + count
            + ") i");
  }

  static List<Shot> shots(Lab lab, TenantId tenant, String base, int from, int to)
      throws Exception {
    var random = new Random(5);
    var shots = new ArrayList<Shot>();
    var path = "/avisos/mensajes/twilio/" + tenant + "?m=";
    var told = lab.bean(dev.puntual.platform.http.PublicAddress.class);
    for (int i = from / 2 + 1; i <= to / 2; i++) {
      var message = Texting.uuid("m" + i);
      boolean backwards = random.nextInt(10) == 0;
      for (var status : backwards ? List.of("delivered", "sent") : List.of("sent", "delivered")) {
        var body = body("SM" + Texting.md5("m" + i), status);
        var shot =
            new Shot(
                URI.create(base + path + message),
                body,
                signature(told.at(path + message), "SM" + Texting.md5("m" + i), status));
        shots.add(shot);
        if (random.nextInt(10) == 0) {
          shots.add(shot);
        }
      }
    }
    return shots;
  }

  private static String body(String sid, String status) {
    return "AccountSid="
        + ACCOUNT
        + "&MessageSid="
        + sid
        + "&MessageStatus="
        + status
        + "&To="
        + URLEncoder.encode("+525550000000", StandardCharsets.UTF_8);
  }

  private static String signature(String address, String sid, String status) throws Exception {
    var text =
        address
            + "AccountSid"
            + ACCOUNT
            + "MessageSid"
            + sid
            + "MessageStatus"
            + status
            + "To+525550000000";
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("ficha".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void tell(Lab lab, Fired doors, Fired idle, double inserts) throws Exception {
    double limit = Math.min(idle.perSecond(), inserts);
    long wrong =
        lab.number(
            "select count(*) from messaging.message m where m.delivery <> 'delivered' and exists ("
                + "select from messaging.delivery_event e where e.tenant_id = m.tenant_id and e.message_id = m.message_id)");
    System.out.printf(
        Locale.ROOT,
        "%-46s %.0f/s, p99 %.1f ms, refused %d; inserts %.0f/s, the loop alone %.0f/s; ratio %.2f%n"
            + "%-46s %,d events kept, %,d messages that do not stand as they were told%n",
        "P5 events, " + CALLERS + " callers",
        doors.perSecond(),
        doors.p99Millis(),
        doors.refused(),
        inserts,
        idle.perSecond(),
        doors.perSecond() / limit,
        "",
        lab.number("select count(*) from messaging.delivery_event"),
        wrong);
    Verdict.atLeast("P5 events a second", doors.perSecond(), 2000);
    Verdict.atLeast("P5 events, ratio to the limit", doors.perSecond() / limit, 0.5);
    Verdict.none("P5 events refused, or messages that stand otherwise", doors.refused() + wrong);
  }
}
