package dev.puntual.payments;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.Wakes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A company whose debtors pay over links at a gateway that the test speaks for. The room is the
 * real one, and who applies the money too.
 */
public final class PaymentWorld {

  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T06:00:00Z");

  public final World world = new World("2026-03-02");
  final ScriptedGateway gateway = new ScriptedGateway();
  final PaymentRoom room;
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final PaymentLinks links = TestApplication.bean(PaymentLinks.class);
  private int notices;

  public PaymentWorld() {
    this(List.of(TestApplication.bean(PaymentNews.class)));
  }

  /**
   * @param listeners who hears that money moved
   */
  PaymentWorld(List<PaymentNews> listeners) {
    room =
        new PaymentRoom(
            transactions,
            TestApplication.bean(Wakes.class),
            TestApplication.bean(Secrets.class),
            links,
            TestApplication.bean(TurnableClock.class),
            List.of(gateway),
            listeners);
  }

  public LinkName link(DebtorId debtor) {
    return link(debtor, "MXN");
  }

  public LinkName link(DebtorId debtor, String currency) {
    var url =
        transactions.in(
            world.tenant, tx -> links.issue(tx, debtor, currency, NEXT_YEAR, Ids.next()));
    return links.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** The debtor chose these debts and was sent to the gateway. */
  public UUID starts(World.Debtor debtor, Choice.Part... parts) {
    start(link(debtor.id()), parts);
    return gateway.opened.getLast().paymentId();
  }

  Start start(LinkName link, Choice.Part... parts) {
    return room.payments()
        .start(link, new Choice(Ids.next().toString(), List.of(parts), Language.ES, "Pago"));
  }

  public static Choice.Part part(UUID debt, String amount) {
    return new Choice.Part(debt, new BigDecimal(amount));
  }

  /** The gateway says so, in a notice of its own. */
  public Receipt hears(UUID payment, Standing.State state, String amount) {
    return hears(payment, state, amount, "0");
  }

  public Receipt hears(UUID payment, Standing.State state, String amount, String refunded) {
    notices++;
    return receives(ScriptedGateway.says("n" + notices, payment, state, amount, refunded));
  }

  public Receipt receives(String body) {
    return room.notices().receive("trial", new Notice(world.tenant, "genuine", body));
  }

  /** Time passes: all that waits is read, applied and asked about. */
  void beats() {
    for (var beat : List.of(room.noticeBeat(), room.questionBeat())) {
      boolean more = true;
      while (more) {
        more = beat.beat();
      }
    }
  }

  /** What is paid at once. */
  public UUID pays(World.Debtor debtor, Choice.Part... parts) {
    var payment = starts(debtor, parts);
    var total = new ArrayList<>(List.of(parts)).stream().map(Choice.Part::amount);
    hears(
        payment,
        Standing.State.PAID,
        total.reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
    return payment;
  }

  /** {@code number balance} of every debt, in order of number. */
  public List<String> balances() {
    return world.asks(
        "select r.number, trim_scale(r.balance) from receivables.v_receivable r"
            + " where r.tenant_id = :tenant order by r.number");
  }

  /** {@code number kind amount} of every movement that came of a payment. */
  public List<String> movements() {
    return world.asks(
        "select r.number, e.kind, trim_scale(e.amount) from receivables.v_entry e"
            + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id"
            + " where e.tenant_id = :tenant and e.origin like 'payment:%'"
            + " order by r.number, e.recorded_at, e.kind, e.amount");
  }

  /** {@code state amount refunded} of every payment, in order of start. */
  public List<String> payments() {
    return world.asks(
        "select p.state, trim_scale(p.amount), trim_scale(p.refunded) from payments.v_payment p"
            + " where p.tenant_id = :tenant order by p.started_at, p.payment_id");
  }

  /** What stays in favour of debtors, all together. */
  public String unapplied() {
    return world
        .asks(
            "select trim_scale(coalesce(sum(s.unapplied), 0)) from cash.v_settlement s where s.tenant_id = :tenant")
        .getFirst();
  }
}
