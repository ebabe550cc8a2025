package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account at Meta as it stands or as it was typed.
 *
 * @param sender the telephone that people see
 * @param numberId how Meta numbers it
 * @param accountId how Meta numbers the business account
 * @param token as typed; never sent back to the browser
 * @param secret likewise
 * @param before the account that stands; its keys fill the fields left empty
 * @param dropOld whether the secret before this one is believed no longer
 * @param trialTo number for a test message, spaces and dashes taken out
 */
record WhatsAppForm(
    String sender,
    String numberId,
    String accountId,
    String token,
    String secret,
    @Nullable Account before,
    boolean dropOld,
    String trialTo) {

  static final String NAME = "whatsapp";
  private static final String SECRET = "secret";

  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern ID = Pattern.compile("\\d{5,25}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,600}");

  static WhatsAppForm of(@Nullable Account before) {
    return before == null
        ? new WhatsAppForm("", "", "", "", "", null, false, "")
        : new WhatsAppForm(
            before.sender(),
            before.key("number_id"),
            before.key("waba_id"),
            "",
            "",
            before,
            false,
            "");
  }

  static WhatsAppForm typed(Map<String, String> fields, @Nullable Account before) {
    return new WhatsAppForm(
        plain(fields.getOrDefault("remitente", "")),
        fields.getOrDefault("numero_id", "").strip(),
        fields.getOrDefault("cuenta_id", "").strip(),
        fields.getOrDefault("ficha", "").strip(),
        fields.getOrDefault("secreto", "").strip(),
        before,
        fields.containsKey("sin_anterior"),
        plain(fields.getOrDefault("numero", "")));
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    check(problems, "remitente", NUMBER.matcher(sender).matches(), voice);
    check(problems, "numero_id", ID.matcher(numberId).matches(), voice);
    check(problems, "cuenta_id", ID.matcher(accountId).matches(), voice);
    check(problems, "ficha", KEY.matcher(value("token", token)).matches(), voice);
    check(problems, "secreto", KEY.matcher(value(SECRET, secret)).matches(), voice);
    return problems;
  }

  private static void check(Problems problems, String field, boolean good, Voice voice) {
    if (!good) {
      problems.add(field, voice.say("whatsapp.account." + field + ".wrong"));
    }
  }

  Problems trialProblems(Voice voice) {
    var problems = problems(voice);
    return NUMBER.matcher(trialTo).matches()
        ? problems
        : problems.add("numero", voice.say("sms.account.trial.wrong"));
  }

  /**
   * Only for a form without problems. A secret that was replaced is still believed.
   *
   * @param word what Meta says when it asks whether the address is ours, if none was agreed on yet
   */
  Account account(String word) {
    var keys = new HashMap<String, String>();
    keys.put("number_id", numberId);
    keys.put("waba_id", accountId);
    keys.put("token", value("token", token));
    keys.put(
        "verify", before == null || before.key("verify").isEmpty() ? word : before.key("verify"));
    var fresh = value(SECRET, secret);
    keys.put(SECRET, fresh);
    var old = dropOld ? "" : old(fresh);
    if (!old.isEmpty()) {
      keys.put(Account.OLD + SECRET, old);
    }
    return new Account(NAME, sender, keys);
  }

  /** Of another account nothing is believed. */
  private String old(String fresh) {
    if (before == null || !before.key("waba_id").equals(accountId)) {
      return "";
    }
    var kept = before.key(SECRET);
    return kept.equals(fresh) ? before.key(Account.OLD + SECRET) : kept;
  }

  private String value(String key, String text) {
    return text.isEmpty() && before != null ? before.key(key) : text;
  }
}
