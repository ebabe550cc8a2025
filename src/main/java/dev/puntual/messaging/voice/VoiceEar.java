package dev.puntual.messaging.voice;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.sms.Forms;
import dev.puntual.messaging.sms.TwilioSignature;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether whoever asks what to say is Twilio, by the company's own account. */
final class VoiceEar {

  private final Accounts accounts;
  private final TenantTransactions transactions;

  VoiceEar(Accounts accounts, TenantTransactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /**
   * What it says, with the account that proves it.
   *
   * @param fields of the form that was posted
   */
  record Believed(Account account, Map<String, String> fields) {

    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** Empty when it is not proved. */
  Optional<Believed> hear(TenantId tenant, ProviderCall call) {
    return account(tenant).flatMap(account -> believed(account, call));
  }

  static Optional<Believed> believed(Account account, ProviderCall call) {
    var fields = Forms.decode(call.text());
    var secrets =
        List.of(account.key(TwilioVoice.TOKEN), account.key(Account.OLD + TwilioVoice.TOKEN));
    return TwilioSignature.fits(call.header("x-twilio-signature"), call.address(), fields, secrets)
        ? Optional.of(new Believed(account, fields))
        : Optional.empty();
  }

  private Optional<Account> account(TenantId tenant) {
    try {
      return transactions.in(tenant, tx -> accounts.of(tx, Channel.VOICE));
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }
}
