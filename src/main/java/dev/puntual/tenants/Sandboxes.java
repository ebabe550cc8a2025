package dev.puntual.tenants;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.tenants.Sandbox.Errand;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which company has a sandbox, where its clock stands, and what somebody asked of it. Called from
 * inside a sandbox, everything here but its clock is about the company it was copied from.
 */
public final class Sandboxes {

  private static final SqlFile FIND = SqlFile.beside(Sandboxes.class, "sandbox_find");
  private static final SqlFile BEGIN = SqlFile.beside(Sandboxes.class, "sandbox_begin");
  private static final SqlFile TURN = SqlFile.beside(Sandboxes.class, "sandbox_turn");
  private static final SqlFile OF = SqlFile.beside(Sandboxes.class, "sandbox_of");
  private static final SqlFile ASK = SqlFile.beside(Sandboxes.class, "sandbox_ask");
  private static final SqlFile ERRAND = SqlFile.beside(Sandboxes.class, "sandbox_errand");
  private static final SqlFile STIR = SqlFile.beside(Sandboxes.class, "sandbox_stir");
  private static final SqlFile LEASE = SqlFile.beside(Sandboxes.class, "sandbox_lease");
  private static final SqlFile PROGRESS = SqlFile.beside(Sandboxes.class, "sandbox_progress");
  private static final SqlFile END = SqlFile.beside(Sandboxes.class, "sandbox_end");
  private static final SqlFile FORGET = SqlFile.beside(Sandboxes.class, "sandbox_forget");
  private static final SqlFile ERRANDS = SqlFile.beside(Sandboxes.class, "sandbox_errands");

  /** Longer than the largest table takes to be copied, or the fullest day to be lived. */
  private static final Duration LEASE_FOR = Duration.ofMinutes(20);

  private final TenantTransactions transactions;
  private final FleetTransactions fleet;
  private final InstantSource clock;

  /**
   * @param clock the program's own, which no sandbox turns
   */
  public Sandboxes(TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    this.transactions = transactions;
    this.fleet = fleet;
    this.clock = clock;
  }

  /** Where a sandbox's clock stands; empty when it was thrown away, or is no sandbox. */
  public Optional<Sandbox.Clock> clock(TenantId sandbox) {
    return sandbox.sandbox()
        ? transactions.in(
            sandbox,
            tx ->
                tx.sql(FIND)
                    .query(
                        (row, _) ->
                            new Sandbox.Clock(
                                new TenantId(row.getObject("company_id", UUID.class)),
                                new OtherTime.Moment(
                                    sandbox, row.getTimestamp("clock_at").toInstant())))
                    .optional())
        : Optional.empty();
  }

  public Optional<Sandbox> of(TenantId company) {
    return OtherTime.away(
        () -> transactions.in(company, tx -> tx.sql(OF).query(Sandbox::read).optional()));
  }

  /** Asks for a sandbox; false when the company has one already. */
  public boolean ask(TenantId company) {
    var fresh = TenantId.freshSandbox();
    return transactions.in(
        company, tx -> tx.sql(ASK).param("sandbox", fresh.value()).update() == 1);
  }

  /**
   * Asks for something to be done with it; false while something else is.
   *
   * @param goal the day to turn to, or null
   * @param approves null leaves it as it is
   * @param whole how many days or tables that is
   */
  public boolean ask(
      TenantId company,
      Errand errand,
      @Nullable LocalDate goal,
      @Nullable Boolean approves,
      int whole) {
    return OtherTime.away(
        () ->
            transactions.in(
                company,
                tx ->
                    tx.sql(ERRAND)
                            .param("errand", errand.code())
                            .param("goal", goal)
                            .param("approves", approves)
                            .param("whole", whole)
                            .update()
                        == 1));
  }

  /** Somebody did something in a sandbox: let what follows from it happen. */
  public void stir(Sandbox.Clock where) {
    OtherTime.away(
        () ->
            transactions.in(
                where.company(),
                tx ->
                    tx.sql(STIR).param("sandbox", where.moment().tenant().value()).update() == 1));
  }

  /** What waits for somebody to do it. */
  public record Wanted(TenantId company, Errand errand) {}

  /** At most twenty; one small read when there is nothing. */
  public List<Wanted> wanted() {
    return fleet.in(
        sql ->
            sql.apply(ERRANDS)
                .param("now", Timestamp.from(clock.instant()))
                .query(
                    (row, _) ->
                        new Wanted(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            Errand.of(row.getString("errand"))))
                .list());
  }

  /** Takes an errand; empty when another process was faster. */
  public Optional<Sandbox> take(Wanted wanted) {
    var now = clock.instant();
    return transactions.in(
        wanted.company(),
        tx ->
            tx.sql(LEASE)
                .param("errand", wanted.errand().code())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LEASE_FOR)))
                .query(Sandbox::read)
                .optional());
  }

  public void progress(Wanted wanted, int done, int whole) {
    var until = Timestamp.from(clock.instant().plus(LEASE_FOR));
    transactions.run(
        wanted.company(),
        tx ->
            tx.sql(PROGRESS)
                .param("errand", wanted.errand().code())
                .param("done", done)
                .param("whole", whole)
                .param("until", until)
                .update());
  }

  /** The copy is there; its clock begins where the company is now. */
  public void begin(TenantId company, TenantId sandbox) {
    var now = Timestamp.from(clock.instant());
    transactions.run(
        sandbox, tx -> tx.sql(BEGIN).param("company", company.value()).param("at", now).update());
  }

  public void turn(TenantId sandbox, Instant at) {
    transactions.run(sandbox, tx -> tx.sql(TURN).param("at", Timestamp.from(at)).update());
  }

  /** Nothing is under way any more. */
  public void done(Wanted wanted) {
    boolean made = wanted.errand() == Errand.MAKE;
    end(wanted, Errand.NONE, false, null, made ? clock.instant() : null);
  }

  /** The old copy is gone; a new one is to be made. */
  public void afresh(Wanted wanted) {
    end(wanted, Errand.MAKE, false, TenantId.freshSandbox(), null);
  }

  /** It ended early, and waits for a person. */
  public void failed(Wanted wanted) {
    end(wanted, Errand.NONE, true, null, null);
  }

  public void forget(TenantId company) {
    transactions.run(company, tx -> tx.sql(FORGET).update());
  }

  private void end(
      Wanted wanted,
      Errand next,
      boolean failed,
      @Nullable TenantId fresh,
      @Nullable Instant madeAt) {
    transactions.run(
        wanted.company(),
        tx ->
            tx.sql(END)
                .param("errand", wanted.errand().code())
                .param("next", next.code())
                .param("failed", failed)
                .param("fresh", fresh == null ? null : fresh.value())
                .param("madeAt", madeAt == null ? null : Timestamp.from(madeAt))
                .update());
  }
}
