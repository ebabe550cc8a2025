package dev.puntual.messaging;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a provider said of messages, whether it called or was asked: kept raw, each event once, and
 * folded into the messages. Two statements however many events, of however many calls.
 */
public final class Reports {

  private static final SqlFile KEEP = SqlFile.beside(Reports.class, "delivery_keep");
  private static final SqlFile FOLD = SqlFile.beside(Reports.class, "delivery_fold");

  /** A detail is for a person to read, not for a provider to fill the disk. */
  private static final int LONGEST_DETAIL = 300;

  private static final String NOBODY = "nobody";
  private static final String STOPPED = StopCause.AT_PROVIDER.reason();

  private final RoomsAbove above;
  private final Suppressions suppressions;
  private final InstantSource clock;

  public Reports(RoomsAbove above, Suppressions suppressions, InstantSource clock) {
    this.above = above;
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /**
   * One event with the words it came in.
   *
   * @param body as it came
   */
  public record Report(DeliveryEvent event, Body body) {}

  /** What came over the line, byte for byte; the events of one call share it. */
  public static final class Body {

    private final byte[] bytes;

    public Body(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public static Body of(String text) {
      return new Body(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** As below, of what we asked for ourselves. */
  public void keep(TenantTx tx, String provider, List<Report> reports) {
    keep(tx, provider, "", reports);
  }

  /**
   * In the transaction of whoever answers for it to the provider.
   *
   * @param account by its sender: the same event of another account is another one
   */
  public void keep(TenantTx tx, String provider, String account, List<Report> reports) {
    var now = Timestamp.from(clock.instant());
    tx.sql(KEEP)
        .param("provider", provider)
        .param("account", account)
        .param("events", texts(reports, DeliveryEvent::eventId))
        .param("kinds", texts(reports, e -> e.kind().name().toLowerCase(Locale.ROOT)))
        .param("messages", texts(reports, Reports::message))
        .param("providerIds", texts(reports, DeliveryEvent::providerId))
        .param("details", texts(reports, e -> clipped(e.detail())))
        .param("bodies", reports.stream().map(r -> r.body().bytes).toArray(byte[][]::new))
        .param("now", now)
        .update();
    var told = reports.stream().filter(r -> !delivery(r.event().kind()).isEmpty()).toList();
    if (told.isEmpty()) {
      return;
    }
    var lost = new ArrayList<Lost>();
    tx.sql(FOLD)
        .param("messages", texts(told, Reports::message))
        .param("providerIds", texts(told, DeliveryEvent::providerId))
        .param("deliveries", texts(told, e -> delivery(e.kind())))
        .param("reasons", texts(told, e -> lost(e.kind())))
        .param("details", texts(told, e -> clipped(e.detail())))
        .param("now", now)
        .query(
            row -> {
              lost.add(Lost.of(row));
            });
    tell(tx, lost);
  }

  /** Nobody is there, or nobody there wants to hear from us: no more messages follow. */
  private void tell(TenantTx tx, List<Lost> lost) {
    if (lost.isEmpty()) {
      return;
    }
    var all = lost.stream().map(Lost::message).toList();
    above.listeners().forEach(listener -> listener.lost(tx, all));
    var stopped =
        lost.stream()
            .filter(one -> one.reason().equals(STOPPED))
            .collect(Collectors.toMap(Lost::message, Lost::detail));
    suppressions.suppressAddressesOf(tx, stopped, StopCause.AT_PROVIDER);
    var nobody =
        lost.stream().filter(one -> one.reason().equals(NOBODY)).map(Lost::message).toList();
    if (!nobody.isEmpty()) {
      above.listeners().forEach(listener -> listener.refused(tx, nobody));
    }
  }

  private static String message(DeliveryEvent event) {
    var ours = event.messageId();
    return ours == null ? "" : ours.toString();
  }

  private static String delivery(Kind kind) {
    return switch (kind) {
      case SENT -> "sent";
      case DELIVERED -> "delivered";
      case READ -> "read";
      case FAILED, NOBODY, STOPPED -> "failed";
      case OTHER, ANSWER -> "";
    };
  }

  private static String lost(Kind kind) {
    return switch (kind) {
      case NOBODY -> NOBODY;
      case STOPPED -> STOPPED;
      case OTHER, SENT, FAILED, DELIVERED, READ, ANSWER -> "";
    };
  }

  private static String[] texts(List<Report> reports, Function<DeliveryEvent, String> text) {
    return reports.stream().map(report -> text.apply(report.event())).toArray(String[]::new);
  }

  private static String clipped(String text) {
    var plain = text.replace('\u0000', ' ').strip();
    return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) : plain;
  }
}
