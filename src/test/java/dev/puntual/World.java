package dev.puntual;

import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluated;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.receivables.IncomingDocuments;
import dev.puntual.receivables.Ledger;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Way;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A company of one test, with the verbs that tests are written in. */
public final class World {

  private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  public final TenantId tenant = TenantId.fresh();
  private final UUID person = Ids.next();
  private final List<String> file = new ArrayList<>();
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);

  /** A Mexican company that opened on the given day at ten in the morning. */
  public World(String today) {
    itIs(today, "10:00");
    write(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, contact_email, created_at)"
            + " values (:tenant, 'Aceros del Bajío', 'MX', 'America/Mexico_City', 'MXN', 'es', 'cobranza@aceros.example', :now)",
        Map.of("now", Timestamp.from(clock.instant())));
    write(
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes)"
            + " select :tenant::uuid, d::smallint, (case when d = 6 then '09:00' else '08:00' end)::time,"
            + " (case when d = 6 then '13:00' else '19:00' end)::time from generate_series(1, 6) d on conflict do nothing",
        Map.of());
  }

  public void itIs(String day, String time) {
    clock.turnTo(LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
  }

  /** A debtor with an e-mail, as a line of a file. */
  public Debtor debtor(String name) {
    return new Debtor(
        name,
        name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "@cliente.example");
  }

  public Debtor debtorWithoutAddress(String name) {
    return new Debtor(name, "");
  }

  /** As {@link #debtor}, of whom nobody knows more than that it is in Mexico. */
  public Debtor debtorOfUnknownZone(String name) {
    var debtor = debtor(name);
    debtor.zone = "\\N";
    return debtor;
  }

  /** Who owes in this world; what it owes arrives when the file is loaded. */
  public final class Debtor {

    private final String name;
    private final String email;
    private String phone = "\\N";
    private String zone = ZONE.getId();
    private String place = "\\N";
    private String standing = "\\N";
    private String country = "MX";
    private String language = "es";

    private Debtor(String name, String email) {
      this.name = name;
      this.email = email;
    }

    /** Where it lives, and the language in which we speak to it; said before it owes. */
    public Debtor lives(String country, String zone, String language) {
      this.country = country;
      this.zone = zone;
      this.language = language;
      return this;
    }

    /** A telephone of whoever pays; said before it owes. */
    public Debtor answersAt(String phone) {
      this.phone = phone;
      return this;
    }

    /** The part of its country, and what the law sees in it; said before it owes. */
    public Debtor stands(String place, String standing) {
      this.place = place.isEmpty() ? "\\N" : place;
      this.standing = standing.isEmpty() ? "\\N" : standing;
      return this;
    }

    public Debtor owes(String number, String amount, String dueOn) {
      return owes(number, amount, "MXN", dueOn, "\\N");
    }

    public Debtor owes(
        String number, String amount, String currency, String dueOn, String balance) {
      return line(number, 1, amount, currency, dueOn, balance);
    }

    /** One payment of a document that is paid in several. */
    public Debtor owesInstalment(String number, int instalment, String amount, String dueOn) {
      return owesInstalment(number, instalment, amount, "MXN", dueOn);
    }

    public Debtor owesInstalment(
        String number, int instalment, String amount, String currency, String dueOn) {
      return line(number, instalment, amount, currency, dueOn, "\\N");
    }

    private Debtor line(
        String number,
        int instalment,
        String amount,
        String currency,
        String dueOn,
        String balance) {
      file.add(
          String.join(
              "\t",
              String.valueOf(file.size() + 2),
              "\\N",
              "\\N",
              "\\N",
              name,
              name,
              "\\N",
              country,
              language,
              zone,
              email.isEmpty() ? "\\N" : email,
              phone,
              "\\N",
              "\\N",
              number,
              String.valueOf(instalment),
              "\\N",
              dueOn,
              currency,
              amount,
              balance,
              "\\N",
              "f",
              "\\N",
              "\\N",
              place,
              standing));
      return this;
    }

    public DebtorId id() {
      return DebtorId.of(
          text(
              "select receivables.debtor_id(:name::text)::text where cast(:tenant as uuid) is not null",
              Map.of("name", name)));
    }

    public UUID debt(String number) {
      return UUID.fromString(
          text(
              "select receivable_id::text from receivables.receivable where tenant_id = :tenant and debtor_id = :debtor::uuid and number = :number",
              Map.of("debtor", id().value(), "number", number)));
    }
  }

  /** Loads what the debtors were said to owe. */
  public IncomingDocuments.Absorbed fileArrives() {
    return fileArrives(_ -> {});
  }

  /** The same, and looks around before it is committed. */
  public IncomingDocuments.Absorbed fileArrives(Consumer<TenantTx> look) {
    var incoming = TestApplication.bean(IncomingDocuments.class);
    var rows = (String.join("\n", file) + "\n").getBytes(StandardCharsets.UTF_8);
    file.clear();
    return transactions.in(
        tenant,
        tx -> {
          incoming.open(tx);
          incoming.copy(tx, new ByteArrayInputStream(rows));
          var absorbed = incoming.absorb(tx, Ids.next());
          look.accept(tx);
          return absorbed;
        });
  }

  /** Turns to nine in the morning of the day and evaluates it. */
  public Evaluated dayBreaks(String day) {
    itIs(day, "09:00");
    return evaluates(Cause.DAILY);
  }

  public Evaluated evaluates(Cause cause) {
    return TestApplication.bean(Evaluation.class).run(tenant, cause);
  }

  public Evaluated entersAt(int step) {
    return TestApplication.bean(Evaluation.class).runEnteringAt(tenant, step);
  }

  public int approves(Evaluated evaluated) {
    return switch (evaluated) {
      case Evaluated.Planned planned ->
          transactions.in(
              tenant,
              tx ->
                  TestApplication.bean(Plans.class).approve(tx, planned.plan(), person).messages());
      case Evaluated.Quiet _ -> 0;
    };
  }

  public int leavesOut(Evaluated evaluated, Debtor debtor) {
    return evaluated instanceof Evaluated.Planned planned
        ? transactions.in(
            tenant,
            tx -> TestApplication.bean(Plans.class).hold(tx, planned.plan(), List.of(debtor.id())))
        : 0;
  }

  public int takesBackIn(Evaluated evaluated, Debtor debtor) {
    return evaluated instanceof Evaluated.Planned planned
        ? transactions.in(
            tenant,
            tx ->
                TestApplication.bean(Plans.class).release(tx, planned.plan(), List.of(debtor.id())))
        : 0;
  }

  public UUID holds(Debtor debtor, @Nullable UUID debt, HoldReason reason, @Nullable String until) {
    var request =
        new Holds.Request(
            debtor.id(),
            debt,
            reason,
            "",
            BusinessDate.at(clock.instant(), ZONE),
            until == null ? null : BusinessDate.of(until));
    return transactions.in(
        tenant, tx -> TestApplication.bean(Holds.class).place(tx, request, person));
  }

  /** Silence by one channel alone; debt null: about everything. */
  public UUID excludes(Debtor debtor, @Nullable UUID debt, Way channel, @Nullable String until) {
    var request =
        new Holds.Request(
            debtor.id(),
            debt,
            channel,
            HoldReason.ASKED,
            "",
            BusinessDate.at(clock.instant(), ZONE),
            until == null ? null : BusinessDate.of(until));
    return transactions.in(
        tenant, tx -> TestApplication.bean(Holds.class).place(tx, request, person));
  }

  public void lifts(UUID hold) {
    transactions.run(tenant, tx -> TestApplication.bean(Holds.class).lift(tx, hold, person));
  }

  /** Money that came in for one debt by a way of our own. */
  public void pays(UUID debt, String amount) {
    transactions.run(
        tenant,
        tx -> {
          tx.sql(
                  SqlFile.read(
                      "test",
                      "-- tenant · a payment\ninsert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin) values (:tenant, :debt, :entry, 'payment', :amount, :on, :origin)"))
              .param("debt", debt)
              .param("entry", Ids.next())
              .param("amount", new BigDecimal(amount).negate())
              .param("on", BusinessDate.at(clock.instant(), ZONE).value())
              .param("origin", "payment:test")
              .update();
          TestApplication.bean(Ledger.class).absorb(tx);
        });
  }

  /** Money that came in for everything that is owed, at once. */
  public int paysEverything() {
    return transactions.in(
        tenant,
        tx -> {
          tx.sql(
                  SqlFile.read(
                      "test",
                      "-- tenant · payments\ninsert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin) select o.tenant_id, o.receivable_id, gen_random_uuid(), 'payment', -o.balance, :on, 'payment:' || o.receivable_id from receivables.v_open o where o.tenant_id = :tenant"))
              .param("on", BusinessDate.at(clock.instant(), ZONE).value())
              .update();
          return TestApplication.bean(Ledger.class).absorb(tx);
        });
  }

  /** One text per row, columns joined by blanks. */
  public List<String> asks(String sql) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · a question of a test\n" + sql))
                .query(
                    (row, _) -> {
                      var cells = new ArrayList<String>();
                      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(row.getString(i)));
                      }
                      return String.join(" ", cells);
                    })
                .list());
  }

  /** What was decided, oldest first: {@code debtor number step reason}. */
  public List<String> decisions() {
    return asks(
        "select d.name, r.number, x.step_no, x.reason from dunning.v_decision x"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = x.debtor_id"
            + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = x.receivable_id"
            + " where x.tenant_id = :tenant order by x.decided_on, d.name, r.number, x.step_no, x.reason");
  }

  /** What the team has to do: {@code kind debtor amount}. */
  public List<String> tasks() {
    return asks(
        "select t.kind, d.name, t.amount from worklist.v_task t"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id"
            + " where t.tenant_id = :tenant order by 1, 2");
  }

  /** What is said of a debtor's oldest debt on a day. */
  public Explanation.Outcome told(Debtor debtor, String day) {
    var on = LocalDate.parse(day);
    return transactions
        .in(tenant, tx -> TestApplication.bean(Explain.class).days(tx, debtor.id(), on, on))
        .getFirst()
        .debts()
        .getFirst()
        .outcome();
  }

  private String text(String sql, Map<String, ?> parameters) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · one text\n" + sql))
                .params(parameters)
                .query(String.class)
                .single());
  }

  private void write(String sql, Map<String, ?> parameters) {
    transactions.run(
        tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · a row of the world\n" + sql))
                .params(parameters)
                .update());
  }
}
