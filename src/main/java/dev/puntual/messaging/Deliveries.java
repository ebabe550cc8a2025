package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.Provider.Said;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What providers tell later. A genuine call is stored raw and folded into its message in one
 * transaction; late, twice or out of order, the furthest that happened is what stands.
 */
public final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final SqlFile KEEP = SqlFile.beside(Deliveries.class, "delivery_keep");
  private static final SqlFile FOLD = SqlFile.beside(Deliveries.class, "delivery_fold");

  /** A detail is for a person to read, not for a provider to fill the disk. */
  private static final int LONGEST_DETAIL = 300;

  private final Map<String, ProviderDesk> providers;
  private final Accounts accounts;
  private final TenantTransactions transactions;
  private final RoomsAbove above;
  private final Answers answers;
  private final InstantSource clock;

  Deliveries(
      List<ProviderDesk> providers,
      Accounts accounts,
      TenantTransactions transactions,
      RoomsAbove above,
      Answers answers,
      InstantSource clock) {
    this.providers =
        providers.stream().collect(Collectors.toMap(p -> p.provider().name(), Function.identity()));
    this.accounts = accounts;
    this.transactions = transactions;
    this.above = above;
    this.answers = answers;
    this.clock = clock;
  }

  /** What became of a call. */
  public enum Receipt {
    /** Stored for good; only now may the provider forget it. */
    KEPT,
    FORGED,
    UNREADABLE,
    /** Could not be confirmed now; the provider is to call again. */
    UNPROVED,
    /** No such company, or none with an account there. */
    NOBODY
  }

  /** Takes in one call; returns once a genuine one cannot be lost any more. */
  public Receipt receive(String name, TenantId tenant, ProviderCall call) {
    var desk = providers.get(name);
    var account = desk == null ? Optional.<Account>empty() : account(tenant, desk);
    if (desk == null || account.isEmpty()) {
      return Receipt.NOBODY;
    }
    return switch (desk.provider().hear(account.get(), call, clock.instant())) {
      case Heard.Forged(var why) -> refuse(name, tenant, why, Receipt.FORGED);
      case Heard.Unproved(var why) -> refuse(name, tenant, why, Receipt.UNPROVED);
      case Heard.Unreadable(var why) -> refuse(name, tenant, why, Receipt.UNREADABLE);
      case Heard.Genuine(var events) -> {
        if (!events.isEmpty()) {
          transactions.run(
              tenant,
              tx -> {
                keep(tx, desk, events, call.body());
                desk.told().told(tx, account.get(), call);
              });
        }
        yield Receipt.KEPT;
      }
    };
  }

  /**
   * What to answer to a provider that asks whether an address is ours; empty when it asks wrongly.
   */
  public Optional<String> greet(String name, TenantId tenant, Map<String, String> query) {
    var desk = providers.get(name);
    return desk == null
        ? Optional.empty()
        : account(tenant, desk).flatMap(account -> desk.provider().greeted(account, query));
  }

  private Optional<Account> account(TenantId tenant, ProviderDesk desk) {
    try {
      return transactions
          .in(tenant, tx -> accounts.of(tx, desk.channel()))
          .filter(account -> account.provider().equals(desk.provider().name()));
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  private void keep(TenantTx tx, ProviderDesk desk, List<DeliveryEvent> events, byte[] body) {
    var now = Timestamp.from(clock.instant());
    var provider = desk.provider().name();
    tx.sql(KEEP)
        .param("provider", provider)
        .param("events", texts(events, DeliveryEvent::eventId))
        .param("kinds", texts(events, e -> e.kind().name().toLowerCase(Locale.ROOT)))
        .param("messages", texts(events, Deliveries::message))
        .param("providerIds", texts(events, DeliveryEvent::providerId))
        .param("details", texts(events, e -> clipped(e.detail())))
        .param("body", body)
        .param("now", now)
        .update();
    answers.keep(tx, answers(desk, events));
    var told =
        events.stream().filter(e -> e.kind() != Kind.OTHER && e.kind() != Kind.ANSWER).toList();
    if (told.isEmpty()) {
      return;
    }
    var nobody =
        tx.sql(FOLD)
            .param("messages", texts(told, Deliveries::message))
            .param("providerIds", texts(told, DeliveryEvent::providerId))
            .param("deliveries", texts(told, e -> delivery(e.kind())))
            .param("reasons", texts(told, e -> e.kind() == Kind.NOBODY ? "nobody" : ""))
            .param("details", texts(told, e -> clipped(e.detail())))
            .param("now", now)
            .query((row, _) -> row.getObject("message_id", UUID.class))
            .list();
    if (!nobody.isEmpty()) {
      above.listeners().forEach(listener -> listener.refused(tx, nobody));
    }
  }

  private List<Incoming> answers(ProviderDesk desk, List<DeliveryEvent> events) {
    return events.stream()
        .flatMap(event -> Stream.ofNullable(event.said()).map(said -> answer(desk, event, said)))
        .toList();
  }

  private Incoming answer(ProviderDesk desk, DeliveryEvent event, Said said) {
    var at = said.at();
    return new Incoming(
        Incoming.Way.valueOf(desk.channel().name()),
        desk.provider().name(),
        event.eventId(),
        said.from(),
        said.name(),
        "",
        said.text(),
        null,
        false,
        event.messageId(),
        event.providerId(),
        "",
        at == null ? clock.instant() : at,
        said.files());
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
      case FAILED, NOBODY -> "failed";
      case OTHER, ANSWER -> "";
    };
  }

  private static String[] texts(List<DeliveryEvent> events, Function<DeliveryEvent, String> text) {
    return events.stream().map(text).toArray(String[]::new);
  }

  private static String clipped(String text) {
    var plain = text.replace('\u0000', ' ').strip();
    return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) : plain;
  }

  private static Receipt refuse(String provider, TenantId tenant, String why, Receipt receipt) {
    LOG.warn("a call of {} for tenant {} was refused: {}", provider, tenant, why);
    return receipt;
  }
}
