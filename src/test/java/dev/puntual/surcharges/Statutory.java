package dev.puntual.surcharges;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Invoices that were due on the last of January, and customers whom a statute binds. */
final class Statutory {

  private final SurchargeWorld it;
  private final World world;

  Statutory(SurchargeWorld it) {
    this.it = it;
    this.world = it.world;
  }

  /** Two percent a month, and a fee. */
  static Terms terms(String fee, String percent, Terms.FeePer per, String vat) {
    return SurchargeTerms.with(
        SurchargeWorld.TWO_A_MONTH,
        new Terms.Fee(new BigDecimal(fee), new BigDecimal(percent), per),
        vat);
  }

  /** One invoice, F1. */
  World.Debtor owes(String name, String country, String standing, String currency, String amount) {
    var debtor = lives(name, country, standing).owes("F1", amount, currency, "2026-01-31", "\\N");
    world.fileArrives();
    return debtor;
  }

  /** Without a debt, until one is written. */
  World.Debtor lives(String name, String country, String standing) {
    return world.debtor(name).lives(country, "Europe/Madrid", "es").stands("", standing);
  }

  /** Written past the page, which refuses some of them: what claims must refuse them, too. */
  void bind(World.Debtor debtor, String country) {
    var statute = country.equals("GB") ? "UK-B2B" : "ES/EU-B2B";
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                TestApplication.bean(Exceptions.class)
                    .make(tx, debtor.id(), new Exceptions.Agreed(null, statute, "ley"), it.person));
  }

  /** All debts, charges too, by their instalment. */
  List<UUID> debts() {
    return world
        .asks(
            "select r.receivable_id from receivables.v_receivable r where r.tenant_id = :tenant"
                + " order by r.instalment, r.number")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  List<String> fees() {
    return world.asks(
        "select c.fee::numeric(19, 2) from surcharges.v_claim c where c.tenant_id = :tenant and c.fee > 0");
  }
}
