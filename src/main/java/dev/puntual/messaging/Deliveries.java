package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.OpenAccounts.Door;
import dev.puntual.messaging.OpenAccounts.Known;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.Provider.Said;
import dev.puntual.messaging.Reports.Body;
import dev.puntual.messaging.Reports.Report;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
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
  private final OpenAccounts open;
  private final TenantTransactions transactions;
  private final Reports reports;
  private final Answers answers;
  private final InstantSource clock;
  private final Together<Door, ProviderCall, Optional<Known>> opened = new Together<>(this::read);
  private final Together<Door, Call, Boolean> kept = new Together<>(this::keep);

  Deliveries(
      List<ProviderDesk> providers,
      Accounts accounts,
      TenantTransactions transactions,
      RoomsAbove above,
      Suppressions suppressions,
      Answers answers,
      InstantSource clock) {
    this.providers =
        providers.stream().collect(Collectors.toMap(p -> p.provider().name(), Function.identity()));
    this.accounts = accounts;
    this.open = new OpenAccounts(accounts, transactions, clock);
    this.transactions = transactions;
    this.reports = new Reports(above, suppressions, clock);
    this.answers = answers;
    this.clock = clock;
  }

  private record Call(Known known, ProviderCall heard, List<DeliveryEvent> events) {

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
    if (!providers.containsKey(name)) {
      return Receipt.NOBODY;
    }
    var door = new Door(tenant, name);
    var still = open.still(door).map(known -> heard(door, known, call));
    return still.filter(Receipt.KEPT::equals).orElseGet(() -> anew(door, call));
  }

  /** What was open may be of yesterday: nothing is refused by it. */
  private Receipt anew(Door door, ProviderCall call) {
    var receipt = opened.ask(door, call).map(known -> heard(door, known, call));
    receipt
        .filter(one -> one != Receipt.KEPT)
        .ifPresent(
            one -> LOG.warn("a call of {} for tenant {}: {}", door.provider(), door.tenant(), one));
    return receipt.orElse(Receipt.NOBODY);
  }

  private Receipt heard(Door door, Known known, ProviderCall call) {
    return switch (desk(door).provider().hear(known.account(), call, clock.instant())) {
      case Heard.Forged _ -> Receipt.FORGED;
      case Heard.Unproved _ -> Receipt.UNPROVED;
      case Heard.Unreadable _ -> Receipt.UNREADABLE;
      case Heard.Genuine(var events) ->
          events.isEmpty() || kept.ask(door, new Call(known, call, events))
              ? Receipt.KEPT
              : Receipt.UNPROVED;
    };
  }

  /**
   * What to answer to a provider that asks whether an address is ours; empty when it asks wrongly.
   */
  public Optional<String> greet(String name, TenantId tenant, Map<String, String> query) {
    var desk = providers.get(name);
    return desk == null
        ? Optional.empty()
        : open.read(new Door(tenant, name), desk)
            .flatMap(known -> desk.provider().greeted(known.account(), query));
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
    var known = open.read(door, desk(door)).orElseThrow(IllegalStateException::new);
    var call = new ProviderCall("", Map.of(), said.getBytes(StandardCharsets.UTF_8));
    if (!kept.ask(door, new Call(known, call, List.of(event)))) {
      throw new IllegalStateException("the account of " + door + " is another one now");
    }
  }

  /** Read after the last of them came. */
  private List<Optional<Known>> read(Door door, List<ProviderCall> calls) {
    return Collections.nCopies(calls.size(), open.read(door, desk(door)));
  }

  private ProviderDesk desk(Door door) {
    return Objects.requireNonNull(providers.get(door.provider()));
  }

  /** All calls of a company that wait at this moment, in one transaction. */
  private List<Boolean> keep(Door door, List<Call> calls) {
    var desk = desk(door);
    return transactions.in(
        door.tenant(),
        tx -> {
          var mark = accounts.mark(tx, desk.channel());
          var good = calls.stream().filter(call -> call.known().mark().equals(mark)).toList();
          if (!good.isEmpty()) {
            keep(tx, desk, good);
          }
          return calls.stream().map(call -> call.known().mark().equals(mark)).toList();
        });
  }

  private void keep(TenantTx tx, ProviderDesk desk, List<Call> calls) {
    // Those of one account: calls that knew another mark were not kept.
    var account = calls.getFirst().known().account().sender();
    var reported = calls.stream().flatMap(Call::reports).toList();
    reports.keep(tx, desk.provider().name(), account, reported);
    answers.keep(tx, calls.stream().flatMap(call -> answers(desk, call.events())).toList());
    calls.forEach(call -> desk.told().told(tx, call.known().account(), call.heard()));
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
        said.files(),
        said.chosen());
  }
}
