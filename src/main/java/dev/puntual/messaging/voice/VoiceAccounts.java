package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The account that makes a company's calls. Its keys may be those of its text messages. */
public final class VoiceAccounts {

  /** The provider's code; text messages by Twilio are another account. */
  public static final String PROVIDER = "twilio_voice";

  public static final String ACCOUNT = "account";
  public static final String TOKEN = "token";

  private final Accounts accounts;

  VoiceAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Keys that no longer open count as none. */
  public Optional<Account> of(TenantTx tx) {
    return read(tx, Channel.VOICE);
  }

  /** The keys of text messages, where Twilio carries those; empty where it does not. */
  public Optional<Account> ofTexts(TenantTx tx) {
    return read(tx, Channel.SMS).filter(account -> account.provider().equals("twilio"));
  }

  /**
   * Keeps it; a secret that was replaced in the same account is still believed.
   *
   * @param number whom people see, in international form
   */
  public void set(TenantTx tx, String number, String sid, String token) {
    var keys = new HashMap<>(Map.of(ACCOUNT, sid, TOKEN, token));
    of(tx)
        .filter(before -> before.key(ACCOUNT).equals(sid) && !before.key(TOKEN).equals(token))
        .ifPresent(before -> keys.put(Account.OLD + TOKEN, before.key(TOKEN)));
    accounts.set(tx, Channel.VOICE, new Account(PROVIDER, number, keys));
  }

  public void forget(TenantTx tx) {
    accounts.forget(tx, Channel.VOICE);
  }

  private Optional<Account> read(TenantTx tx, Channel channel) {
    try {
      return accounts.of(tx, channel);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }
}
