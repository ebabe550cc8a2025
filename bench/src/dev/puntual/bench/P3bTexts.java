package dev.puntual.bench;

import dev.puntual.messaging.Posts;
import dev.puntual.messaging.lanes.Lane;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * P3b: twenty thousand text messages to a provider that answers at once, and to one that takes 200
 * ms, the whole road. Limit: the JDK's client in a loop with as many requests under way and as many
 * bytes. One round goes before those that count, on both sides: a program that sends all day has
 * long been compiled.
 */
final class P3bTexts {

  private static final int ROUNDS = 3;
  private static final int COURIERS = 4;
  private static final int UNDER_WAY = COURIERS * 50;

  private P3bTexts() {}

  public static void main(String[] arguments) throws Exception {
    int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    for (int millis : new int[] {0, 200}) {
      try (var provider = ProviderChild.start(millis)) {
        System.setProperty("PUNTUAL_TWILIO", provider.address());
        try (var lab = Lab.open(Texting.NOON)) {
          measure(lab, provider, millis, texts);
        }
      }
    }
  }

  private static void measure(Lab lab, ProviderChild provider, int millis, int texts)
      throws Exception {
    var tenant = Texting.companies(lab, 1).getFirst();
    Texting.account(lab, tenant, 1, 99_999);
    var clock = Texting.running();
    var server = Texting.server(lab::bean, lab.bean(Posts.class), clock, COURIERS);
    var rounds =
        new Rounds("P3b texts, answer in " + millis + " ms, " + UNDER_WAY + " under way", "texts");
    var lane = new Lane(tenant, "sms");
    ManagementFactory.getThreadMXBean().resetPeakThreadCount();
    for (int round = 0; round <= ROUNDS; round++) {
      lab.execute(
          "truncate messaging.message, messaging.ready, messaging.attempt, rules.contact, rules.turn cascade");
      Texting.waiting(lab, tenant, 1, round * texts + 1, texts);
      lab.settle();
      rounds.ours(
          () -> {
            while (server.serve(lane, () -> false).taken()) {
              // A round is ten seconds at most.
            }
            return lab.number("select count(*) from messaging.message where state = 'accepted'");
          });
      rounds.limit(() -> loop(provider, texts));
      if (round == 0) {
        rounds.forget();
      }
    }
    rounds.print(0.5);
    System.out.printf(
        "%46s %d threads of the system at most; %,d attempts left open%n",
        "",
        ManagementFactory.getThreadMXBean().getPeakThreadCount(),
        lab.number("select count(*) from messaging.attempt where outcome is null"));
  }

  private static long loop(ProviderChild provider, int texts) throws InterruptedException {
    var account = ProviderChild.account(2);
    var to = URI.create(provider.address() + "/2010-04-01/Accounts/" + account + "/Messages.json");
    var shown =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((account + ":ficha").getBytes(StandardCharsets.US_ASCII));
    var body =
        "To=%2B525552000001&From=%2B15005550006&Body="
            + "x".repeat(180)
            + "&StatusCallback=https%3A%2F%2Fempresa.example%2Favisos&ValidityPeriod=14400";
    var accepted = new AtomicLong();
    var room = new Semaphore(UNDER_WAY);
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < texts; i++) {
        room.acquire();
        var _ =
            hands.submit(
                () -> {
                  try {
                    var request =
                        HttpRequest.newBuilder(to)
                            .header("Authorization", shown)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
                    if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()
                        == 201) {
                      accepted.incrementAndGet();
                    }
                  } finally {
                    room.release();
                  }
                  return true;
                });
      }
    }
    return accepted.get();
  }
}
