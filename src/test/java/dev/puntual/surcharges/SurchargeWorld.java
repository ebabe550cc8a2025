package dev.puntual.surcharges;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.Ledger;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company that asks for interest, with the verbs its tests are written in. */
public final class SurchargeWorld {

  /** Two percent a month, thirty days each, from the beginning of the year; nothing else. */
  public static final Terms TWO_A_MONTH =
      new Terms(
          LocalDate.parse("2026-01-01"),
          Charging.CHARGE,
          new Terms.Rate(new BigDecimal("2"), Terms.Per.MONTH),
          Terms.BANKERS,
          new Terms.Grace(0, true),
          Currency.getInstance("MXN"),
          new Terms.Fee(BigDecimal.ZERO, BigDecimal.ZERO, Terms.FeePer.DEBT),
          BigDecimal.ZERO,
          null,
          BigDecimal.ZERO,
          true);

  private static final SqlFile MOVE =
      SqlFile.read(
          "test",
          "-- tenant · a movement\ninsert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)"
              + " values (:tenant, :debt, :entry, :kind, :amount, :on, 'test')");

  public final World world = new World("2026-03-02");
  public final UUID person = Ids.next();
  private final TermsBook terms = TestApplication.bean(TermsBook.class);
  private final Claims claims = TestApplication.bean(Claims.class);
  private final Exceptions exceptions = TestApplication.bean(Exceptions.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  public void asks(Terms what) {
    transactions.run(world.tenant, tx -> terms.add(tx, what, person));
  }

  /** Positive raises what is owed. */
  public void moves(UUID debt, String kind, String amount, String on) {
    transactions.run(
        world.tenant,
        tx -> {
          tx.sql(MOVE)
              .param("debt", debt)
              .param("entry", Ids.next())
              .param("kind", kind)
              .param("amount", new BigDecimal(amount))
              .param("on", LocalDate.parse(on))
              .update();
          TestApplication.bean(Ledger.class).absorb(tx);
        });
  }

  public List<Accrued> accrued(World.Debtor debtor, String day) {
    return transactions.in(
        world.tenant, tx -> Surcharges.of(tx, List.of(debtor.id()), BusinessDate.of(day)));
  }

  /** Interest not claimed yet of all of a debtor's debts, as a figure. */
  public String interest(World.Debtor debtor, String day) {
    return accrued(debtor, day).stream()
        .map(one -> one.interest().amount())
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
        .toPlainString();
  }

  public List<Surcharges.Sum> all(String day) {
    return transactions.in(world.tenant, tx -> Surcharges.all(tx, BusinessDate.of(day)));
  }

  public int claims(UUID debt, String day) {
    return claims(debt, day, Claims.BY_HAND);
  }

  public int claims(UUID debt, String day, int step) {
    return transactions.in(
        world.tenant, tx -> claims.claim(tx, List.of(debt), BusinessDate.of(day), step, person));
  }

  public Optional<UUID> waives(
      World.Debtor debtor, UUID debt, @Nullable String amount, String day) {
    return transactions.in(
        world.tenant,
        tx ->
            claims.waive(
                tx,
                debtor.id(),
                List.of(debt),
                amount == null ? null : new BigDecimal(amount),
                "cliente de muchos años",
                BusinessDate.of(day),
                person));
  }

  public boolean unwaives(UUID deed, String day) {
    return transactions.in(
        world.tenant, tx -> claims.unwaive(tx, deed, BusinessDate.of(day), person));
  }

  public void putsOnAccount(UUID debt, String day) {
    transactions.run(
        world.tenant, tx -> claims.putOnAccount(tx, List.of(debt), BusinessDate.of(day)));
  }

  /** A monthly rate, or nothing at all. */
  public void agrees(World.Debtor debtor, @Nullable String percent) {
    var rate = percent == null ? null : new Terms.Rate(new BigDecimal(percent), Terms.Per.MONTH);
    transactions.run(
        world.tenant,
        tx -> exceptions.make(tx, debtor.id(), new Exceptions.Agreed(rate, "convenio"), person));
  }

  public void agreesNoMore(World.Debtor debtor) {
    transactions.run(world.tenant, tx -> exceptions.end(tx, debtor.id(), person));
  }

  public void published(String country, String from, String until, String yearly) {
    transactions.run(
        world.tenant,
        tx ->
            Ceilings.add(
                tx,
                new Ceilings.Ceiling(
                    country, LocalDate.parse(from), LocalDate.parse(until), new BigDecimal(yearly)),
                person,
                TestApplication.bean(InstantSource.class).instant()));
  }

  /** What is owed, as {@code number balance}. */
  public List<String> owed() {
    return world.asks(
        "select o.number, o.balance::numeric(19, 2) from receivables.v_open o where o.tenant_id = :tenant order by o.number");
  }

  /** As {@code after to interest}, the first days first. */
  public List<String> periods() {
    return world.asks(
        "select coalesce(c.after_on::text, '-'), c.to_on, c.interest::numeric(19, 2) from surcharges.v_claim c"
            + " where c.tenant_id = :tenant order by c.receivable_id, c.to_on");
  }
}
