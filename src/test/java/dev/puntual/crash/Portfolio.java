package dev.puntual.crash;

import java.util.List;
import java.util.UUID;

/**
 * A Mexican company as first run leaves it, with debtors who owe and are late, and a ladder that
 * writes to them.
 */
final class Portfolio {

  private static final List<String> DEBTS =
      List.of(
          "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, created_at)"
              + " select :tenant, md5(:tenant || 'd' || d)::uuid, 'C' || d, 'Cliente ' || d, 'cliente ' || d, '2026-01-01'"
              + " from generate_series(1, :debtors) d",
          "insert into receivables.contact (tenant_id, contact_id, debtor_id, role, email, phone, created_at)"
              + " select :tenant, md5(:tenant || 'c' || d)::uuid, md5(:tenant || 'd' || d)::uuid, 'payer',"
              + " 'c' || d || '@' || left(:tenant, 8) || '-' || right(:tenant, 12) || '.example',"
              + " '+5281' || 10000000 + abs(hashtext(:tenant || d) % 80000000), '2026-01-01'"
              + " from generate_series(1, :debtors) d",
          "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at)"
              + " select :tenant, md5(:tenant || 'r' || d || '-' || n)::uuid, md5(:tenant || 'd' || d)::uuid,"
              + " 'FX' || d || '-' || n, date ':due' + n - 1, 'MXN', 100, 100, '2026-01-01'"
              + " from generate_series(1, :debtors) d, generate_series(1, :each) n",
          "insert into receivables.entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)"
              + " select :tenant, r.receivable_id, md5('e' || r.receivable_id)::uuid, 'charge', 100, '2026-01-27', 'test', '2026-01-27'"
              + " from receivables.receivable r where r.tenant_id = :tenant");

  private final Owner owner;
  private final UUID tenant;

  private Portfolio(Owner owner, UUID tenant) {
    this.owner = owner;
    this.tenant = tenant;
  }

  /** A company that writes to whoever can be written to from 08:00 to 19:00. */
  static Portfolio of(Owner owner, UUID tenant) {
    var company = new Portfolio(owner, tenant);
    company.does(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, contact_email, created_at)"
            + " values (:tenant, 'Aceros', 'MX', 'America/Mexico_City', 'MXN', 'es', 'cobranza@aceros.example', '2026-01-01')");
    company.does(
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes) select :tenant, d,"
            + " (case when d = 6 then '09:00' else '08:00' end)::time, (case when d = 6 then '13:00' else '19:00' end)::time"
            + " from generate_series(1, 6) d");
    company.does(
        "insert into messaging.imprint (tenant_id, address, tax_number, privacy, complaints, powers, kept_at)"
            + " values (:tenant, '', '', '', '', 'https://aceros.example/privacidad', '2026-01-01')");
    return company;
  }

  /** A mail server on this machine. */
  Portfolio mails(int port) {
    does(
        "insert into messaging.smtp (tenant_id, host, port, security, from_address, from_name, changed_at)"
            + " values (:tenant, '127.0.0.1', "
            + port
            + ", 'none', 'cobranza@aceros.example', 'Aceros', '2026-01-01')");
    return this;
  }

  /** Debtors with so many debts each, of 100 pesos, the first due on that day and then daily. */
  Portfolio owed(int debtors, int each, String due) {
    DEBTS.forEach(
        sql ->
            does(
                sql.replace(":debtors", String.valueOf(debtors))
                    .replace(":each", String.valueOf(each))
                    .replace(":due", due)));
    return this;
  }

  /** Steps so many days after a debt is due, each by its channel. */
  Portfolio follows(int firstDay, String... channels) {
    does(
        "insert into dunning.strategy (tenant_id, strategy_no, name, priority, followed, made_at)"
            + " values (:tenant, 1, 'house', 10000, 1, '2026-01-01')");
    does(
        "insert into dunning.ladder (tenant_id, ladder_no, strategy_no, version, made_at, published_at)"
            + " values (:tenant, 1, 1, 1, '2026-01-01', '2026-01-01')");
    for (int step = 0; step < channels.length; step++) {
      does(
          "insert into dunning.step (tenant_id, ladder_no, step_no, timing, days, stage, channel, ways)"
              + " values (:tenant, 1, "
              + (step + 1)
              + ", 'due', "
              + (firstDay + step)
              + ", 'gentle', '"
              + channels[step]
              + "', '{"
              + channels[step]
              + "}')");
    }
    does(
        "insert into dunning.calendar (tenant_id, evaluate_at, first_plan_seen)"
            + " values (:tenant, '2026-03-02T12:00:00Z', true)");
    return this;
  }

  private void does(String sql) {
    owner.does(tenant, sql);
  }
}
