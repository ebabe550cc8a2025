package dev.puntual.payments;

import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Gateway;
import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Opening;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Settings;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.payments.gateway.Told;
import dev.puntual.payments.gateway.Word;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A gateway that says what the test wants. A notice is one line: {@code id payment state amount
 * currency refunded}, or {@code id payment ask}; its signature is the word {@code genuine}. It
 * stands in for the test gateway, so every tenant has it without any setting.
 */
public final class ScriptedGateway implements Gateway {

  final List<Order> opened = new CopyOnWriteArrayList<>();
  final Map<UUID, Told> standings = new ConcurrentHashMap<>();
  volatile boolean dying;
  final Deque<Opening> openings = new ArrayDeque<>();

  public static String says(String id, UUID payment, Standing.State state, String amount) {
    return says(id, payment, state, amount, "0");
  }

  public static String says(
      String id, UUID payment, Standing.State state, String amount, String refunded) {
    return String.join(" ", id, payment.toString(), state.name(), amount, "MXN", refunded);
  }

  static String asks(String id, UUID payment) {
    return String.join(" ", id, payment.toString(), "ask");
  }

  @Override
  public String name() {
    return "trial";
  }

  @Override
  public String signatureHeader() {
    return "Scripted-Signature";
  }

  @Override
  public Opening open(Order order, Settings settings) {
    opened.add(order);
    var next = openings.poll();
    return next != null
        ? next
        : new Opening.Ready(
            "ref-" + order.paymentId(), URI.create("https://gateway.example/" + order.paymentId()));
  }

  @Override
  public Heard hear(Notice notice, Settings settings, Instant now) {
    if (!notice.signature().equals("genuine")) {
      return new Heard.Forged("not ours");
    }
    return notice.body().contains(" ")
        ? new Heard.Genuine(notice.body().split(" ", 2)[0])
        : new Heard.Unreadable("no blanks");
  }

  @Override
  public Word read(String body) {
    if (dying) {
      throw new IllegalStateException("the machine went down");
    }
    var words = body.split(" ", -1);
    if (words.length < 3) {
      return new Word.Nothing(words[1]);
    }
    var payment = UUID.fromString(words[1]);
    if (words[2].equals("ask")) {
      return new Word.AskAbout(payment, null);
    }
    var amount = Money.of(words[3], words[4]);
    var standing =
        new Standing(Standing.State.valueOf(words[2]), amount, Money.of(words[5], words[4]), "");
    return new Word.Says(payment, standing);
  }

  @Override
  public Told ask(TenantId tenant, UUID paymentId, String reference, Settings settings) {
    return standings.getOrDefault(paymentId, new Told.Silent("no line"));
  }
}
