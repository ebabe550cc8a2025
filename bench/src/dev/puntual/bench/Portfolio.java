package dev.puntual.bench;

import java.sql.SQLException;

/**
 * Companies with debtors and open instalments, made in the database; not part of any measurement.
 */
final class Portfolio {

  static final String TODAY = "2026-03-02";

  private Portfolio() {}

  /**
   * Tenants of skewed size (the n-th has about 1/n of the largest), ten debts a debtor, due dates
   * spread evenly from 40 days ago to 40 days ahead: about six in ten have reached a step. One
   * debtor in fifty has no address, one in a hundred is on hold. No id is one of a sandbox, which
   * no beat asks for.
   */
  static void make(Lab lab, int tenants, int debts) throws SQLException {
    lab.execute(
        "create temporary table size as"
            + " select overlay(md5('bench/' || n) placing '4' from 13 for 1)::uuid as tenant_id, n,"
            + " greatest(10, ("
            + debts
            + " / n / sum(1.0 / n) over ()))::int as debts"
            + " from generate_series(1, "
            + tenants
            + ") n");
    lab.execute(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at)"
            + " select tenant_id, 'Empresa ' || n, 'MX', 'America/Mexico_City', 'MXN', 'es', '2026-01-01' from size");
    lab.execute(
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes)"
            + " select tenant_id, d, '08:00', '19:00' from size, generate_series(1, 6) d");
    lab.execute(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)"
            + " select s.tenant_id, md5(s.n || '/' || d)::uuid, 'C' || d, 'Cliente ' || d, 'cliente ' || d, 'MX', 'es', '2026-01-01'"
            + " from size s, generate_series(0, s.debts / 10) d");
    lab.execute(
        "insert into receivables.contact (tenant_id, contact_id, debtor_id, role, email, created_at)"
            + " select s.tenant_id, md5('c' || s.n || '/' || d)::uuid, md5(s.n || '/' || d)::uuid, 'payer', 'c' || d || '@cliente.example', '2026-01-01'"
            + " from size s, generate_series(0, s.debts / 10) d where d % 50 <> 7");
    lab.execute(
        "insert into worklist.hold (tenant_id, hold_id, debtor_id, reason, from_on, placed_at)"
            + " select s.tenant_id, md5('h' || s.n || '/' || d)::uuid, md5(s.n || '/' || d)::uuid, 'dispute', '2026-01-01', '2026-01-01'"
            + " from size s, generate_series(0, s.debts / 10) d where d % 100 = 3");
    lab.execute(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at)"
            + " select s.tenant_id, md5('r' || s.n || '/' || i)::uuid, md5(s.n || '/' || i / 10)::uuid, 'F' || i,"
            + " date '"
            + TODAY
            + "' - 40 + (i::bigint * 7919 % 81)::int, 'MXN', 100 + i % 900, 100 + i % 900, '2026-01-01'"
            + " from size s, generate_series(1, s.debts) i");
    lab.execute("drop table size");
  }

  /** As if nobody had ever been written to. */
  static void forget(Lab lab) throws SQLException {
    lab.execute(
        "truncate dunning.decision, dunning.standing, dunning.planned_contact, dunning.plan, dunning.late_entry, dunning.calendar,"
            + " dunning.step, dunning.strategy, messaging.in_request, messaging.message, messaging.ready, messaging.attempt,"
            + " rules.contact, rules.turn cascade");
  }
}
