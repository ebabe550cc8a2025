package dev.puntual.payments.trial;

import static dev.puntual.payments.gateway.Standing.State.FAILED;
import static dev.puntual.payments.gateway.Standing.State.PAID;
import static dev.puntual.payments.gateway.Standing.State.PENDING;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Order;
import dev.puntual.payments.gateway.Standing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the test gateway knows of its checkouts, and the notices it owes. */
final class TrialBooks {

  private static final SqlFile OPEN = SqlFile.beside(TrialBooks.class, "checkout_open");
  private static final SqlFile FIND = SqlFile.beside(TrialBooks.class, "checkout_find");
  private static final SqlFile MOVE = SqlFile.beside(TrialBooks.class, "checkout_move");
  private static final SqlFile RIPE = SqlFile.beside(TrialBooks.class, "checkout_ripe");
  private static final SqlFile POST = SqlFile.beside(TrialBooks.class, "notice_post");
  private static final Duration PENDING_FOR = Duration.ofMinutes(1);

  /** What a person can do on the page. */
  enum Button {
    PAY,
    FAIL,
    WAIT
  }

  private final TenantTransactions transactions;
  private final Secrets secrets;
  private final TrialAlarm alarm;
  private final InstantSource clock;

  TrialBooks(
      TenantTransactions transactions, Secrets secrets, TrialAlarm alarm, InstantSource clock) {
    this.transactions = transactions;
    this.secrets = secrets;
    this.alarm = alarm;
    this.clock = clock;
  }

  void open(Order order) {
    var paid = order.paidUrl().getBytes(StandardCharsets.UTF_8);
    transactions.run(
        order.tenant(),
        tx ->
            tx.sql(OPEN)
                .param("payment", order.paymentId())
                .param("currency", order.amount().currency().getCurrencyCode())
                .param("amount", order.amount().amount())
                .param("company", order.company())
                .param("language", order.language().code())
                .param("returnTo", secrets.seal(tx, paid))
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  Optional<TrialCheckout> find(TenantId tenant, UUID payment) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(FIND).param("payment", payment).query((row, _) -> checkout(tx, row)).optional());
  }

  Optional<Standing> standing(TenantId tenant, UUID payment) {
    return transactions.in(
        tenant,
        tx -> tx.sql(FIND).param("payment", payment).query((row, _) -> standing(row)).optional());
  }

  /** Does what the button says; false when the checkout is over. */
  boolean press(TenantId tenant, UUID payment, Button button) {
    return transactions.in(
        tenant,
        tx ->
            switch (button) {
              case PAY -> move(tx, payment, "open", PAID, PENDING);
              case FAIL -> move(tx, payment, "open", FAILED, PENDING);
              case WAIT -> move(tx, payment, "open", PENDING);
            });
  }

  /** Sends all of a payment's money back; false when there is none to send. */
  boolean refund(TenantId tenant, UUID payment) {
    return transactions.in(tenant, tx -> move(tx, payment, "paid", Standing.State.REFUNDED, PAID));
  }

  /** Pending payments whose time has come are paid now. */
  void ripen(TenantId tenant) {
    var ripe =
        transactions.in(
            tenant,
            tx ->
                tx.sql(RIPE)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(UUID.class)
                    .list());
    ripe.forEach(
        payment -> transactions.in(tenant, tx -> move(tx, payment, "pending", PAID, PENDING)));
  }

  /**
   * @param said the states of the notices, the newest first: that is the order they go out in
   */
  private boolean move(TenantTx tx, UUID payment, String from, Standing.State... said) {
    var now = clock.instant();
    var ripeAt = now.plus(PENDING_FOR);
    boolean waits = said[0] == PENDING;
    var moved =
        tx.sql(MOVE)
            .param("payment", payment)
            .param("from", from)
            .param("to", said[0].name().toLowerCase(Locale.ROOT))
            .param("resolves", waits ? Timestamp.from(ripeAt) : null)
            .query((row, _) -> standing(row))
            .optional();
    moved.ifPresent(standing -> post(tx, payment, standing, List.of(said)));
    if (waits) {
      alarm.at(tx, ripeAt);
    }
    return moved.isPresent();
  }

  private void post(TenantTx tx, UUID payment, Standing standing, List<Standing.State> said) {
    var notices =
        said.stream()
            .map(
                state ->
                    TrialNotice.of(
                        Ids.next(),
                        payment,
                        new Standing(state, standing.amount(), refunded(state, standing), "")))
            .toList();
    tx.sql(POST)
        .param("notices", notices.stream().map(TrialNotice::id).toArray(UUID[]::new))
        .param("bodies", notices.stream().map(TrialNotice::body).toArray(String[]::new))
        .param("turns", IntStream.range(0, notices.size()).boxed().toArray(Integer[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    alarm.at(tx, clock.instant());
  }

  private static Money refunded(Standing.State state, Standing standing) {
    return state == Standing.State.REFUNDED
        ? standing.amount()
        : Money.zero(standing.amount().currency());
  }

  private TrialCheckout checkout(TenantTx tx, ResultSet row) throws SQLException {
    return new TrialCheckout(
        row.getObject("payment_id", UUID.class),
        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("company"),
        Language.of(row.getString("language")),
        row.getString("country"),
        row.getString("state").equals("open"),
        new String(secrets.unseal(tx, row.getBytes("return_sealed")), StandardCharsets.UTF_8));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var state = row.getString("state").toUpperCase(Locale.ROOT);
    var amount = Money.of(row.getBigDecimal("amount"), row.getString("currency"));
    return new Standing(
        state.equals("OPEN") ? Standing.State.STARTED : Standing.State.valueOf(state),
        amount,
        Money.of(row.getBigDecimal("refunded"), row.getString("currency")),
        state.equals("FAILED") ? "declined" : "");
  }
}
