package dev.puntual.bench;

import dev.puntual.platform.http.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * P5b: the same reports while the process that takes them is killed with signal 9 half way and
 * started again. The sender repeats whatever was not answered with 2xx, as providers do. Every
 * event that was answered must be in the database, once.
 */
final class P5bKilled {

  private P5bKilled() {}

  /** Where the living process is; empty while there is none. */
  private static volatile String door = "";

  public static void main(String[] arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
    try (var lab = Lab.open(Texting.NOON);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var tenant = Texting.companies(lab, 1).getFirst();
      Texting.account(lab, tenant, 1, 1_000);
      P5Events.messages(lab, tenant, events / 2);
      var shots = P5Events.shots(lab, tenant, "", 0, events);
      lab.settle();
      Map<String, Object> settings = new HashMap<>(lab.settings(Texting.NOON));
      settings.put("PUNTUAL_URL", lab.bean(PublicAddress.class).base());
      var first = NodeChild.start(settings);
      door = "http://127.0.0.1:" + first.port();
      run(lab, client, shots, first, settings);
    }
  }

  private static void run(
      Lab lab,
      HttpClient client,
      List<P5Events.Shot> shots,
      NodeChild first,
      Map<String, Object> settings)
      throws Exception {
    var next = new AtomicInteger();
    var answered = ConcurrentHashMap.<String>newKeySet();
    var repeats = new AtomicInteger();
    var work = new ArrayList<Callable<Boolean>>();
    for (int caller = 0; caller < P5Events.CALLERS; caller++) {
      work.add(
          () -> {
            for (int i = next.getAndIncrement(); i < shots.size(); i = next.getAndIncrement()) {
              while (!taken(client, shots.get(i))) {
                repeats.incrementAndGet();
                Thread.sleep(20);
              }
              answered.add(event(shots.get(i)));
            }
            return true;
          });
    }
    var told = new double[4];
    work.add(() -> killed(lab, first, settings, next, shots.size(), answered, told));
    long from = System.nanoTime();
    P5Events.all(work);
    double seconds = (System.nanoTime() - from) / 1e9;
    tell(lab, shots, told, seconds, repeats.get());
  }

  /** Kills half way, counts what is kept, and starts again. */
  private static boolean killed(
      Lab lab,
      NodeChild first,
      Map<String, Object> settings,
      AtomicInteger next,
      int shots,
      ConcurrentHashMap.KeySetView<String, Boolean> answered,
      double[] told)
      throws Exception {
    long from = System.nanoTime();
    while (next.get() < shots / 2) {
      Thread.sleep(5);
    }
    told[0] = next.get() / ((System.nanoTime() - from) / 1e9);
    first.kill();
    var sure = new HashSet<>(answered);
    door = "";
    long gone = System.nanoTime();
    told[1] = sure.size() - lab.number(KEPT);
    told[3] = sure.size();
    door = "http://127.0.0.1:" + NodeChild.start(settings).port();
    told[2] = (System.nanoTime() - gone) / 1e9;
    return true;
  }

  private static final String KEPT = "select count(*) from messaging.delivery_event";

  private static String event(P5Events.Shot shot) {
    return shot.to().getQuery() + shot.body();
  }

  private static boolean taken(HttpClient client, P5Events.Shot shot) throws InterruptedException {
    var base = door;
    if (base.isEmpty()) {
      return false;
    }
    var request =
        HttpRequest.newBuilder(URI.create(base + shot.to()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", shot.signature())
            .POST(HttpRequest.BodyPublishers.ofString(shot.body()))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException killed) {
      return false;
    }
  }

  private static void tell(
      Lab lab, List<P5Events.Shot> shots, double[] told, double seconds, int repeats)
      throws Exception {
    long distinct = shots.stream().map(P5bKilled::event).distinct().count();
    long kept = lab.number(KEPT);
    long wrong =
        lab.number("select count(*) from messaging.message m where m.delivery <> 'delivered'");
    System.out.printf(
        Locale.ROOT,
        "%-46s %.0f/s until the kill; answered then %,.0f, of those missing %,.0f; away %.1f s; %,d repeats; whole run %.1f s%n"
            + "%-46s %,d events, kept %,d, lost %,d; %,d messages that do not stand as they were told%n",
        "P5b events through a kill -9",
        told[0],
        told[3],
        Math.max(0, told[1]),
        told[2],
        repeats,
        seconds,
        "",
        distinct,
        kept,
        distinct - kept,
        wrong);
    Verdict.atLeast("P5b events a second until the kill", told[0], 2000);
    Verdict.none("P5b events lost", Math.max(distinct - kept, Math.max(0L, (long) told[1])));
  }
}
