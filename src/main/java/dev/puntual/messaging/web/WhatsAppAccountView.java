package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the account at Meta shows. Holds no secret, only how each ends.
 *
 * @param kept whether an account stands
 * @param callback where Meta is to call
 * @param word what Meta is to say when it asks whether the address is ours; no secret of the
 *     account
 * @param oldEnding how the secret ends that is still believed; empty when there is none
 * @param agency whether the company collects for others
 * @param approval how Meta allowed that; empty where nobody recorded it
 * @param good what just worked; null when nothing was tried
 */
public record WhatsAppAccountView(
    String sender,
    String numberId,
    String accountId,
    String tokenEnding,
    String secretEnding,
    String number,
    boolean kept,
    String callback,
    String word,
    String oldEnding,
    boolean agency,
    String approval,
    @Nullable String good) {

  static WhatsAppAccountView of(
      WhatsAppForm form, String callback, Whose whose, @Nullable String good) {
    var before = form.before();
    return new WhatsAppAccountView(
        form.sender(),
        form.numberId(),
        form.accountId(),
        ending(before, "token"),
        ending(before, "secret"),
        form.trialTo(),
        before != null,
        before == null ? "" : callback,
        before == null ? "" : before.key("verify"),
        ending(before, Account.OLD + "secret"),
        whose.agency(),
        whose.approval(),
        good);
  }

  /** For whom the company collects. */
  record Whose(boolean agency, String approval) {}

  private static String ending(@Nullable Account account, String key) {
    return account == null ? "" : SmsAccountView.ending(account.key(key));
  }
}
