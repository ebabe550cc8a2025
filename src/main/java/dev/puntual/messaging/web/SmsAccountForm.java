package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account for text messages as it stands or as it was typed.
 *
 * @param typed keys as typed, by the name of their field; never sent back to the browser
 * @param before the account that stands; its keys fill the fields left empty
 * @param dropOld whether the secret before this one is believed no longer
 * @param trialTo number for a test message, spaces and dashes taken out
 */
record SmsAccountForm(
    String provider,
    String sender,
    Map<String, String> typed,
    @Nullable Account before,
    boolean dropOld,
    String trialTo) {

  private static final Pattern SENDER =
      Pattern.compile("\\+?\\d{3,15}|MG[0-9a-f]{32}|[\\w .&-]{1,11}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");

  static SmsAccountForm of(@Nullable Account before, String first) {
    return before == null
        ? new SmsAccountForm(first, "", Map.of(), null, false, "")
        : new SmsAccountForm(before.provider(), before.sender(), Map.of(), before, false, "");
  }

  static SmsAccountForm typed(Map<String, String> fields, @Nullable Account before) {
    return new SmsAccountForm(
        fields.getOrDefault("proveedor", ""),
        fields.getOrDefault("remitente", "").strip(),
        fields,
        before,
        fields.containsKey("sin_anterior"),
        fields.getOrDefault("numero", "").replaceAll("[\\s().-]", ""));
  }

  static String field(String provider, String key) {
    return provider + "_" + key;
  }

  Problems problems(Voice voice, Optional<Provider> chosen) {
    var problems = Problems.none();
    if (chosen.isEmpty()) {
      return problems.add("proveedor", voice.say("sms.account.provider.wrong"));
    }
    if (!SENDER.matcher(sender).matches()) {
      problems.add("remitente", voice.say("sms.account.sender.wrong"));
    }
    for (var key : chosen.get().keys()) {
      var value = value(chosen.get(), key);
      if (!KEY.matcher(value).matches()) {
        problems.add(
            field(provider, key),
            voice.say(
                value.isEmpty() ? "sms.account.key.missing" : "sms.account.key.wrong",
                voice.say("sms.account.key." + provider + "." + key)));
      }
    }
    return problems;
  }

  Problems trialProblems(Voice voice, Optional<Provider> chosen) {
    var problems = problems(voice, chosen);
    return NUMBER.matcher(trialTo).matches()
        ? problems
        : problems.add("numero", voice.say("sms.account.trial.wrong"));
  }

  /** Only for a form without problems. A secret that was replaced is still believed. */
  Account account(Provider chosen) {
    var keys = new HashMap<String, String>();
    chosen.keys().forEach(key -> keys.put(key, value(chosen, key)));
    var secret = chosen.keys().getLast();
    var old = dropOld ? "" : old(chosen, keys, secret);
    if (!old.isEmpty()) {
      keys.put(Account.OLD + secret, old);
    }
    return new Account(provider, sender, keys);
  }

  private String old(Provider chosen, Map<String, String> keys, String secret) {
    if (before == null || !before.provider().equals(provider)) {
      return "";
    }
    boolean same =
        chosen.keys().stream()
            .filter(key -> !key.equals(secret))
            .allMatch(key -> before.key(key).equals(keys.get(key)));
    if (!same) {
      return "";
    }
    var kept = before.key(secret);
    return kept.equals(keys.get(secret)) ? before.key(Account.OLD + secret) : kept;
  }

  private String value(Provider chosen, String key) {
    var text = typed.getOrDefault(field(chosen.name(), key), "").strip();
    boolean keeps = text.isEmpty() && before != null && before.provider().equals(chosen.name());
    return keeps && before != null ? before.key(key) : text;
  }
}
