package dev.puntual.desk;

import dev.puntual.TestApplication;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A company of its own for one test, in a database that all share. It is Friday 20 November 2026,
 * half past noon in Mexico City.
 */
public final class DeskWorld {

  public static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  public final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  public final TenantId tenant = TenantId.fresh();
  public final UUID person = Ids.next();

  public DeskWorld() {
    TestApplication.bean(TurnableClock.class).turnTo(NOW);
    write(
        """
        insert into tenants.tenant
          (tenant_id, name, country, zone, currency, language, contact_name, contact_email, created_at)
        values (:tenant, 'Distribuidora Cóndor', 'MX', 'America/Mexico_City', 'MXN', 'es', 'Mariana Ríos',
          'cobranza@condor.example', :now)
        """,
        Map.of("now", Timestamp.from(NOW)));
    write(
        """
        insert into tenants.contact_window (tenant_id, weekday, opens, closes)
        select :tenant::uuid, d::smallint, '08:00', '19:00' from generate_series(1, 5) d on conflict do nothing
        """,
        Map.of());
  }

  public Viewer viewer() {
    return viewer(Language.ES, Role.ADMIN);
  }

  public Viewer viewer(Language language, Role role) {
    return viewer(tenant, person, NOW, language, role);
  }

  /** Somebody of any company, at any hour. */
  public static Viewer viewer(
      TenantId tenant, UUID person, Instant now, Language language, Role role) {
    var who =
        new Viewer.Identity(
            tenant,
            "Distribuidora Cóndor",
            person,
            "Mariana Ríos",
            role,
            language,
            "MX",
            ZONE,
            false,
            List.of(new Viewer.Company(tenant, "Distribuidora Cóndor")));
    return new Viewer(who, Voice.of(language, "MX", ZONE, now), "token", places(), null);
  }

  private static List<Place> places() {
    return List.of(
        new Place("today", "/hoy", 10, Icon.TODAY),
        new Place("portfolio", "/cartera", 20, Icon.PORTFOLIO),
        new Place("messages", "/mensajes", 30, Icon.MESSAGES),
        new Place("payments", "/pagos", 40, Icon.PAYMENTS),
        new Place("import", "/importar", 50, Icon.IMPORT),
        new Place("settings", "/ajustes", 60, Icon.SETTINGS));
  }

  /** A debtor without any contact. */
  public DebtorId debtor(String name) {
    var id = Ids.next();
    write(
        """
        insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, created_at)
        values (:tenant, :id, :code, :name, receivables.name_key(:name), 'MX', :now)
        """,
        Map.of(
            "id",
            id,
            "code",
            "C-" + id.toString().substring(24),
            "name",
            name,
            "now",
            Timestamp.from(NOW.minusSeconds(86_400 * 60))));
    return new DebtorId(id);
  }

  public DebtorId reachableDebtor(String name) {
    var debtor = debtor(name);
    contact(debtor, "Ana Pérez", "pagos" + debtor.toString().substring(30) + "@cliente.example");
    return debtor;
  }

  public UUID contact(DebtorId debtor, String name, String email) {
    var id = Ids.next();
    write(
        """
        insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role, email, created_at)
        values (:tenant, :id, :debtor, :name, 'payer', :email, :now)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "name",
            name,
            "email",
            email,
            "now",
            Timestamp.from(NOW.minusSeconds(86_400 * 60))));
    return id;
  }

  /** An open debt; days before today are negative ahead of the date. */
  public UUID owes(DebtorId debtor, String number, String amount, String currency, int daysLate) {
    var id = Ids.next();
    write(
        """
        insert into receivables.receivable
          (tenant_id, receivable_id, debtor_id, number, issued_on, due_on, currency, amount, balance, created_at)
        values (:tenant, :id, :debtor, :number, :issued, :due, :currency, :amount, :amount, :now)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "number",
            number,
            "issued",
            TODAY.minusDays(daysLate + 30),
            "due",
            TODAY.minusDays(daysLate),
            "currency",
            currency,
            "amount",
            new BigDecimal(amount),
            "now",
            Timestamp.from(NOW.minusSeconds(86_400 * 40))));
    return id;
  }

  /** A plan of today that somebody approved, with one decision about one debt. */
  public UUID decided(UUID receivable, String reason, String amount) {
    var plan = Ids.next();
    write(
        """
        insert into dunning.plan (tenant_id, plan_id, plan_no, decided_on, cause, state, made_at, approved_at)
        select :tenant, :plan, count(*) + 1, :today, 'daily', 'approved', :now, :now
        from dunning.plan where tenant_id = :tenant
        """,
        Map.of("plan", plan, "today", TODAY, "now", Timestamp.from(NOW.minusSeconds(3600))));
    write(
        """
        insert into dunning.decision
          (tenant_id, receivable_id, episode, step_no, reason, plan_no, decided_on, first_step,
           days_past_due, currency, balance, ladder_no)
        select :tenant, :receivable, 1, 3, :reason, plan_no, :today, 3, 5, 'MXN', :amount, 1
        from dunning.plan where tenant_id = :tenant and plan_id = :plan
        """,
        Map.of(
            "receivable",
            receivable,
            "reason",
            reason,
            "plan",
            plan,
            "today",
            TODAY,
            "amount",
            new BigDecimal(amount)));
    return plan;
  }

  public UUID message(DebtorId debtor, String stage, String state, String reason, int daysAgo) {
    var id = Ids.next();
    write(
        """
        insert into messaging.message
          (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone,
           expires_on, requested_at, state, reason, subject, settled_at)
        values (:tenant, :id, :debtor, :stage, 'email', 'es', 'Ana Pérez', 'pagos@cliente.example', 'MX',
          'America/Mexico_City', :expires, :at, :state, :reason, 'Recordatorio de pago', :at)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "stage",
            stage,
            "state",
            state,
            "reason",
            reason,
            "expires",
            TODAY.plusDays(5),
            "at",
            Timestamp.from(NOW.minusSeconds(86_400L * daysAgo))));
    return id;
  }

  public UUID payment(DebtorId debtor, String amount, String state, int hoursAgo) {
    var id = Ids.next();
    write(
        """
        insert into payments.payment
          (tenant_id, payment_id, debtor_id, currency, amount, gateway, gateway_reference, state, started_at,
           changed_at, paid_at)
        values (:tenant, :id, :debtor, 'MXN', :amount, 'trial', :reference, :state, :at, :at,
          case when :state::text in ('paid', 'refunded') then :at::timestamptz end)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "amount",
            new BigDecimal(amount),
            "state",
            state,
            "reference",
            id.toString(),
            "at",
            Timestamp.from(NOW.minusSeconds(3600L * hoursAgo))));
    return id;
  }

  public UUID hold(DebtorId debtor, String reason, LocalDate until) {
    var id = Ids.next();
    write(
        """
        insert into worklist.hold
          (tenant_id, hold_id, debtor_id, reason, note, from_on, until_on, placed_by, placed_at)
        values (:tenant, :id, :debtor, :reason, '', :from, :until, :person, :now)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "reason",
            reason,
            "from",
            TODAY,
            "until",
            until,
            "person",
            person,
            "now",
            Timestamp.from(NOW)));
    return id;
  }

  /** Actions and subjects of the audit trail, in the order in which they were written. */
  public List<String> trail() {
    var file =
        SqlFile.read(
            "test",
            "-- tenant · a question of a test\nselect a.action || ' ' || a.subject from tenants.v_audit a"
                + " where a.tenant_id = :tenant order by a.at, a.audit_id");
    return transactions.in(tenant, tx -> tx.sql(file).query(String.class).list());
  }

  /** A link that lives thirty days from its making. */
  public UUID link(DebtorId debtor, String currency, int daysAgo) {
    var id = Ids.next();
    write(
        """
        insert into payments.link (tenant_id, link_id, debtor_id, currency, created_at, expires_at)
        values (:tenant, :id, :debtor, :currency, :at, :until)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "currency",
            currency,
            "at",
            Timestamp.from(NOW.minusSeconds(86_400L * daysAgo)),
            "until",
            Timestamp.from(NOW.minusSeconds(86_400L * (daysAgo - 30)))));
    return id;
  }

  public void write(String sql, Map<String, Object> values) {
    var statement = SqlFile.read("test", "-- tenant · made for a test\n" + sql);
    transactions.run(tenant, tx -> tx.sql(statement).params(values).update());
  }
}
