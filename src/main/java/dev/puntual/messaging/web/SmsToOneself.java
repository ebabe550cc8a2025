package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.SmsTrial;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.Audit;
import java.util.Optional;

/** One text message to the telephone of whoever asks for it, by the account that stands. */
final class SmsToOneself {

  private static final SqlFile OWN_TELEPHONE = SqlFile.beside(SmsPages.class, "own_telephone");

  private final TenantTransactions tenants;
  private final Accounts accounts;
  private final SmsTrial trial;
  private final Audit audit;

  SmsToOneself(TenantTransactions tenants, Accounts accounts, SmsTrial trial, Audit audit) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.trial = trial;
    this.audit = audit;
  }

  /** What became of it, as a sentence. It is no debtor's contact; the audit trail has it. */
  LetterTrial.Told send(Viewer viewer, String text) {
    if (viewer.tenant().sandbox()) {
      return failed(viewer, "sms.account.trial.sandbox");
    }
    var to = telephone(viewer);
    if (to.isEmpty()) {
      return failed(viewer, "sms.trial.nowhere");
    }
    return account(viewer)
        .map(account -> told(viewer, to, trial.send(viewer.tenant(), account, to, text)))
        .orElseGet(() -> failed(viewer, "sms.trial.none"));
  }

  private String telephone(Viewer viewer) {
    return tenants.in(
        viewer.tenant(),
        tx ->
            tx.sql(OWN_TELEPHONE)
                .param("person", viewer.identity().personId())
                .query(String.class)
                .optional()
                .orElse(""));
  }

  private Optional<Account> account(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), tx -> accounts.of(tx, Channel.SMS));
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  private LetterTrial.Told told(Viewer viewer, String to, SendOutcome outcome) {
    tenants.run(
        viewer.tenant(),
        tx -> audit.record(tx, viewer.identity().personId(), "messaging.sms_trial", "", ""));
    return outcome instanceof SendOutcome.Accepted
        ? new LetterTrial.Told(true, viewer.say("sms.trial.sent", to))
        : failed(viewer, "sms.trial.failed");
  }

  private static LetterTrial.Told failed(Viewer viewer, String words) {
    return new LetterTrial.Told(false, viewer.say(words));
  }
}
