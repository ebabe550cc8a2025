package dev.puntual.bench;

import java.sql.SQLException;

/**
 * What keeps a portfolio from being simple: silences of every kind, about all that somebody owes,
 * about one debt and about a part of one, some of them over by now; debtors in four zones; a
 * company that tightens its hours and caps; people who were written to lately. Made in the
 * database; not part of any measurement.
 */
final class Circumstances {

  private static final String HOLD =
      "insert into worklist.hold (tenant_id, hold_id, debtor_id, receivable_id, reason, from_on, until_on, placed_at, amount)";

  private Circumstances() {}

  static void make(Lab lab) throws SQLException {
    hold(lab, "promise", 13, "2026-03-06");
    hold(lab, "agreement", 23, "2026-04-30");
    hold(lab, "pause", 33, "2026-03-31");
    hold(lab, "to_verify", 43, "2026-03-12");
    hold(lab, "legal", 53, "");
    hold(lab, "promise", 63, "2026-02-27");
    hold(lab, "pause", 83, "2026-03-01");
    debts(lab, "9", "null");
    debts(lab, "4", "50");
    lab.execute(
        "update receivables.debtor set zone = (array['America/Tijuana', 'America/Cancun', null, 'America/Mexico_City'])"
            + "[case when code ~ '1$' then 1 when code ~ '2$' then 2 when code ~ '5$' then 3 else 4 end]");
    lab.execute("update tenants.contact_window set opens = '09:00', closes = '18:00'");
    lab.execute(
        "insert into rules.policy (tenant_id, per_day, per_week, hours_between, changed_at)"
            + " select tenant_id, 1, 2, 48, '2026-01-01' from tenants.tenant");
    lab.execute(
        "insert into messaging.imprint (tenant_id, address, tax_number, privacy, complaints, powers, kept_at)"
            + " select tenant_id, '', '', 'https://empresa.example/privacidad', '', '', '2026-01-01' from tenants.tenant");
  }

  /** One debtor in a hundred; no day: until somebody lifts it. What ended silences nobody. */
  private static void hold(Lab lab, String reason, int ending, String until) throws SQLException {
    lab.execute(
        HOLD
            + " select tenant_id, md5('h"
            + ending
            + "' || debtor_id)::uuid, debtor_id, null, '"
            + reason
            + "', '2026-01-01', "
            + (until.isEmpty() ? "null" : "'" + until + "'")
            + ", '2026-01-01', null from receivables.debtor where right(code, 2) = '"
            + ending
            + "'");
  }

  /** One debt in a hundred is disputed, in whole or in part. */
  private static void debts(Lab lab, String ending, String amount) throws SQLException {
    lab.execute(
        HOLD
            + " select tenant_id, md5('hd' || receivable_id)::uuid, debtor_id, receivable_id, 'dispute', '2026-01-01', null::date, '2026-01-01'::timestamptz, "
            + amount
            + "::numeric from receivables.receivable where right(number, 2) = '7"
            + ending
            + "'");
  }

  /**
   * Whose code ends in 7 was written to twice since yesterday, in 8 once, in 9 a month ago: the
   * first find no room while their letter is worth saying, the second wait a day, the third are
   * free. Vanishes with {@link Portfolio#forget}.
   */
  static void past(Lab lab) throws SQLException {
    contacts(lab, "7", "2026-03-01T23:00:00Z");
    contacts(lab, "7", "2026-03-02T01:00:00Z");
    contacts(lab, "8", "2026-03-01T17:00:00Z");
    contacts(lab, "9", "2026-02-01T17:00:00Z");
  }

  private static void contacts(Lab lab, String ending, String at) throws SQLException {
    lab.execute(
        "insert into rules.contact (tenant_id, contact_id, debtor_id, channel, taken_at, slot_at, outcome, out_at, settled_at, book_id, question)"
            + " select d.tenant_id, md5('"
            + at
            + "' || d.debtor_id)::uuid, d.debtor_id, 'email', t.at, t.at, 'sent', t.at, t.at, 'bench', '{}'"
            + " from receivables.debtor d cross join (select timestamptz '"
            + at
            + "' as at) t where right(d.code, 1) = '"
            + ending
            + "'");
  }
}
