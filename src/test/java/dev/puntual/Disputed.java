package dev.puntual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.Ages;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.Disputes.Ended;
import dev.puntual.worklist.Disputes.Opened;
import dev.puntual.worklist.Objection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a test says about objections of a world, and where it looks. */
public final class Disputed {

  private final World world;
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Disputes disputes = TestApplication.bean(Disputes.class);
  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);
  private final UUID person = Ids.next();

  public Disputed(World world) {
    this.world = world;
  }

  /** An objection to a debt; amount null: to all of it. */
  public UUID opens(World.Debtor debtor, String number, @Nullable String amount) {
    return ((Opened.Open) tries(debtor, debtor.debt(number), amount)).id();
  }

  public Opened tries(World.Debtor debtor, UUID debt, @Nullable String amount) {
    var objection = new Objection(amount == null ? null : new BigDecimal(amount), null, null);
    return transactions.in(
        world.tenant,
        tx -> disputes.open(tx, debtor.id(), debt, objection, "llegaron rotas", today(), person));
  }

  /** Answered; granted null: the debtor was not right. */
  public Ended ends(UUID dispute, @Nullable String granted) {
    return transactions.in(
        world.tenant,
        tx ->
            disputes.end(
                tx,
                dispute,
                granted == null ? null : new BigDecimal(granted),
                "revisado",
                today(),
                person));
  }

  /** Sends what is ready; what all letters say. */
  public String leaves() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    var said = world.asks("select l.content from messaging.v_said l where l.tenant_id = :tenant");
    assertThat(said).isNotEmpty();
    return String.join("\n", said);
  }

  /** {@code tone amount} of the bar of one debtor. */
  public List<String> ages(World.Debtor debtor) {
    return transactions
        .in(world.tenant, tx -> Ages.of(tx, today(), debtor.id()))
        .getFirst()
        .parts()
        .entrySet()
        .stream()
        .map(part -> part.getKey().key() + " " + part.getValue().amount())
        .sorted()
        .collect(Collectors.toList());
  }

  /** The debtor's own page. */
  public String portal(World.Debtor debtor) {
    var links = TestApplication.bean(PaymentLinks.class);
    var url =
        transactions.in(
            world.tenant,
            tx ->
                links.issue(
                    tx, debtor.id(), "MXN", clock.instant().plus(Duration.ofDays(30)), person));
    return new Browser(TestApplication.port()).get(url.substring(url.indexOf("/p/"))).body();
  }

  private BusinessDate today() {
    return BusinessDate.at(clock.instant(), ZoneId.of("America/Mexico_City"));
  }
}
