package dev.puntual.demo;

import dev.puntual.demo.story.Era;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lives the story up to its fixed day, once; from then on a person moves the clock. Where it stands
 * is written in the audit trail of the first company, because turning it is a deed like others.
 */
final class Demo {

  private static final SqlFile TURNED = SqlFile.beside(Demo.class, "clock_turned");
  private static final SqlFile LAST_PLAN = SqlFile.beside(Demo.class, "last_plan");
  private static final ZoneId HOME = ZoneId.of("America/Mexico_City");

  private final Era era;
  private final Founding founding;
  private final Days days;
  private final TenantTransactions transactions;
  private final Audit audit;
  private final TurnableClock clock;

  Demo(
      Era era,
      Founding founding,
      Days days,
      TenantTransactions transactions,
      Audit audit,
      TurnableClock clock) {
    this.era = era;
    this.founding = founding;
    this.days = days;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The company that the story is about; empty before anything was lived. */
  Optional<TenantId> main() {
    return founding.known(era).stream().findFirst().map(Company::tenant);
  }

  /** The same with whoever works there. */
  Optional<Company> first() {
    return founding.known(era).stream().findFirst();
  }

  /** Whether somebody works here for real. */
  boolean misplaced() {
    return founding.misplaced();
  }

  /**
   * Brings the clock to where it stood last, after living whatever of the story is missing. A load
   * that was interrupted goes on where it was.
   *
   * @param begins told when there is something to live
   * @param eachDay told after every day that is lived
   */
  void load(Runnable begins, Consumer<LocalDate> eachDay) {
    var beginning = era.opening().atStartOfDay(HOME).toInstant();
    clock.turnTo(beginning);
    var companies = founding.all(era);
    var main = companies.getFirst();
    var stood = stood(main.tenant());
    if (stood.isPresent()) {
      clock.turnTo(stood.get());
      return;
    }
    begins.run();
    var from = lived(main.tenant()).orElse(beginning);
    days.live(companies, from, era.today().atTime(Era.STANDING).atZone(HOME).toInstant(), eachDay);
    remember(main, null);
  }

  /**
   * Lives one day more. A company without a story has its day evaluated and its messages sent.
   *
   * @param seen the company that the person who moves the clock looks at
   */
  void forward(TenantId seen, UUID person) {
    var companies = founding.known(era);
    var until = clock.instant().plus(Duration.ofDays(1));
    days.live(companies, clock.instant(), until, _ -> {});
    days.end(seen);
    companies.stream().findFirst().ifPresent(main -> remember(main, person));
  }

  private void remember(Company main, @Nullable UUID person) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, main.zone()).toString();
    transactions.run(
        main.tenant(), tx -> audit.record(tx, person, "demo.clock", day, now.toString()));
  }

  private Optional<Instant> stood(TenantId tenant) {
    return transactions.in(
        tenant, tx -> tx.sql(TURNED).query(String.class).optional().map(Instant::parse));
  }

  /** The beginning of the day of the last plan: perhaps it was not lived to its end. */
  private Optional<Instant> lived(TenantId tenant) {
    return transactions
        .in(
            tenant,
            tx ->
                tx.sql(LAST_PLAN)
                    .query((row, _) -> Optional.ofNullable(row.getTimestamp("made_at")))
                    .single())
        .map(Timestamp::toInstant)
        .map(made -> LocalDate.ofInstant(made, HOME).atStartOfDay(HOME).toInstant());
  }
}
