package dev.puntual.road;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;

/** Customers C1, C2 and so on of the only company, each of whom owes one invoice of 100 pesos. */
final class Owing {

  private static final SqlFile DEBTORS =
      SqlFile.read(
          "test",
          """
          -- tenant · debtors of a test
          insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, created_at)
          select :tenant, receivables.debtor_id('C' || n), 'C' || n, 'Cliente ' || n, 'cliente ' || n, '2026-03-01'
          from generate_series(1, :many) n on conflict do nothing
          """);

  private static final SqlFile DEBTS =
      SqlFile.read(
          "test",
          """
          -- tenant · debts of a test
          insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance,
            created_at)
          select :tenant, md5(n::text)::uuid, receivables.debtor_id('C' || n), 'F' || n, date '2026-03-02' - n, 'MXN', 100, 100,
            '2026-03-01'
          from generate_series(1, :many) n on conflict do nothing
          """);

  private Owing() {}

  /** The n-th is late by n days on 2 March 2026. */
  static void make(Program program, int many) {
    var tenant = program.bean(Companies.class).all().getFirst().tenant();
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              tx.sql(DEBTORS).param("many", many).update();
              tx.sql(DEBTS).param("many", many).update();
            });
  }
}
