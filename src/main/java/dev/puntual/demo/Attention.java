package dev.puntual.demo;

import dev.puntual.demo.story.Deed;
import dev.puntual.dunning.LargeAccounts;
import dev.puntual.dunning.StarterTexts;
import dev.puntual.dunning.Starters;
import dev.puntual.dunning.Strategies;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;

/** Gives large accounts their own strategy, with the steps that Puntual offers for them. */
final class Attention {

  private static final String START = "large_accounts";

  private final TenantTransactions transactions;
  private final LargeAccounts accounts;
  private final Strategies strategies;
  private final Starters starters;
  private final StarterTexts texts;

  Attention(
      TenantTransactions transactions,
      LargeAccounts accounts,
      Strategies strategies,
      Starters starters,
      StarterTexts texts) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.strategies = strategies;
    this.starters = starters;
    this.texts = texts;
  }

  /** A second time finds that the name is taken. */
  void give(Company company, Deed.Attention much) {
    transactions.run(
        company.tenant(),
        tx ->
            accounts
                .save(tx, much.name(), much.least(), company.person())
                .flatMap(segment -> strategies.add(tx, much.name(), segment))
                .ifPresent(strategy -> begin(tx, company, strategy, much)));
  }

  private void begin(TenantTx tx, Company company, int strategy, Deed.Attention much) {
    var person = company.person();
    var now = much.at().atZone(company.zone()).toInstant();
    var voice = Voice.of(Language.ES, "MX", company.zone(), now);
    var start = starters.find(START).orElseThrow();
    strategies.keep(tx, strategy, texts.steps(tx, start, voice, person), start.repeat());
    strategies.publish(tx, strategy, person, Strategies.OnTheWay.MOVE);
  }
}
