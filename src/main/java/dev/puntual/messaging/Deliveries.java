package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.Provider.Said;
import dev.puntual.messaging.Reports.Body;
import dev.puntual.messaging.Reports.Report;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.BrokenSeal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What providers tell later. A genuine call is stored raw and folded into its message in one
 * transaction, together with others that came at the same moment; late, twice or out of order, the
 * furthest that happened is what stands.
 */
public final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** Of a larger call that tells of many things, only the first keeps the whole. */
  private static final int LARGE = 16 * 1024;

  private final Map<String, ProviderDesk> providers;
  private final Accounts accounts;
  private final TenantTransactions transactions;
  private final Reports reports;
  private final Answers answers;
  private final InstantSource clock;
  private final Together<Door, ProviderCall, Optional<Account>> opened =
      new Together<>(this::accounts);
  private final Together<Door, Call, Boolean> kept = new Together<>(this::keep);

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
    this.reports = new Reports(above, clock);
    this.answers = answers;
    this.clock = clock;
  }

  private record Door(TenantId tenant, String provider) {}

  private record Call(Account account, ProviderCall heard, List<DeliveryEvent> events) {

    Stream<Report> reports() {
      var whole = heard.body();
      var first = new Body(whole);
      var again = whole.length > LARGE ? new Body(new byte[0]) : first;
      return Stream.concat(
          events.stream().limit(1).map(event -> new Report(event, first)),
          events.stream().skip(1).map(event -> new Report(event, again)));
    }
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
    var account =
        desk == null ? Optional.<Account>empty() : opened.ask(new Door(tenant, name), call);
    if (desk == null || account.isEmpty()) {
      return Receipt.NOBODY;
    }
    return switch (desk.provider().hear(account.get(), call, clock.instant())) {
      case Heard.Forged(var why) -> refuse(name, tenant, why, Receipt.FORGED);
      case Heard.Unproved(var why) -> refuse(name, tenant, why, Receipt.UNPROVED);
      case Heard.Unreadable(var why) -> refuse(name, tenant, why, Receipt.UNREADABLE);
      case Heard.Genuine(var events) -> {
        if (!events.isEmpty()) {
          kept.ask(new Door(tenant, name), new Call(account.get(), call, events));
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

  /**
   * Keeps what a provider told over a line that we opened ourselves, so that nothing has to prove
   * who speaks; returns once it cannot be lost any more.
   *
   * @param said as it came
   * @throws IllegalStateException when the company has no account there any more
   */
  public void told(String name, TenantId tenant, DeliveryEvent event, String said) {
    var door = new Door(tenant, name);
    var account = account(tenant, desk(door)).orElseThrow(IllegalStateException::new);
    var call = new ProviderCall("", Map.of(), said.getBytes(StandardCharsets.UTF_8));
    kept.ask(door, new Call(account, call, List.of(event)));
  }

  /** Read after the last of them came: a key that was replaced before counts no more. */
  private List<Optional<Account>> accounts(Door door, List<ProviderCall> calls) {
    return Collections.nCopies(calls.size(), account(door.tenant(), desk(door)));
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

  private ProviderDesk desk(Door door) {
    return Objects.requireNonNull(providers.get(door.provider()));
  }

  /** All calls of a company that wait at this moment, in one transaction. */
  private List<Boolean> keep(Door door, List<Call> calls) {
    var desk = desk(door);
    transactions.run(
        door.tenant(),
        tx -> {
          reports.keep(tx, door.provider(), calls.stream().flatMap(Call::reports).toList());
          answers.keep(tx, calls.stream().flatMap(call -> answers(desk, call.events())).toList());
          calls.forEach(call -> desk.told().told(tx, call.account(), call.heard()));
        });
    return Collections.nCopies(calls.size(), true);
  }

  private Stream<Incoming> answers(ProviderDesk desk, List<DeliveryEvent> events) {
    return events.stream()
        .flatMap(event -> Stream.ofNullable(event.said()).map(said -> answer(desk, event, said)));
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

  private static Receipt refuse(String provider, TenantId tenant, String why, Receipt receipt) {
    LOG.warn("a call of {} for tenant {} was refused: {}", provider, tenant, why);
    return receipt;
  }
}
