package dev.puntual.intake;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** What rows can only be asked together, or against what we know already; each once, in sets. */
final class Checks {

  private static final SqlFile CODE_BY_TAX = SqlFile.beside(Checks.class, "check_code_by_tax");
  private static final SqlFile CODE_BY_NAME = SqlFile.beside(Checks.class, "check_code_by_name");
  private static final SqlFile NUMBER = SqlFile.beside(Checks.class, "check_number");
  private static final SqlFile DUPLICATE = SqlFile.beside(Checks.class, "check_duplicate");
  private static final SqlFile AMOUNT = SqlFile.beside(Checks.class, "check_amount");

  private Checks() {}

  static void run(TenantTx tx, Reading reading) {
    if (!reading.has(FieldKind.DEBTOR_CODE)) {
      if (reading.has(FieldKind.TAX_ID)) {
        tx.sql(CODE_BY_TAX).update();
      }
      if (reading.has(FieldKind.DEBTOR_NAME)) {
        tx.sql(CODE_BY_NAME).update();
      }
    }
    tx.sql(NUMBER).update();
    tx.sql(DUPLICATE).update();
    if (!reading.has(FieldKind.AMOUNT)) {
      tx.sql(AMOUNT).update();
    }
  }
}
