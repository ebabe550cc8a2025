package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.voice.VoiceAccounts;
import dev.puntual.messaging.voice.VoiceSettings.Setting;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account for calls as it stands or as it was typed.
 *
 * @param sid and the token: as typed, or those that stand; never sent back to the browser
 * @param automatic whether a machine may call
 * @param callerChile the number that its calls to Chile show; may be empty
 */
public record VoiceForm(
    String number,
    String sid,
    String token,
    boolean automatic,
    String personPhone,
    String callerChile) {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");

  static VoiceForm of(@Nullable Account account, Setting setting) {
    return account == null
        ? new VoiceForm(
            "", "", "", setting.automatic(), setting.personPhone(), setting.callerChile())
        : new VoiceForm(
            account.sender(),
            account.key(VoiceAccounts.ACCOUNT),
            account.key(VoiceAccounts.TOKEN),
            setting.automatic(),
            setting.personPhone(),
            setting.callerChile());
  }

  /**
   * @param before whose keys fill the fields left empty; null when there is none
   */
  static VoiceForm typed(Map<String, String> fields, @Nullable Account before) {
    return new VoiceForm(
        number(fields.getOrDefault("numero", "")),
        key(fields.getOrDefault("cuenta", ""), before, VoiceAccounts.ACCOUNT),
        key(fields.getOrDefault("token", ""), before, VoiceAccounts.TOKEN),
        fields.containsKey("automaticas"),
        number(fields.getOrDefault("persona", "")),
        number(fields.getOrDefault("chile", "")));
  }

  private static String key(String typed, @Nullable Account before, String name) {
    var text = typed.strip();
    return text.isEmpty() && before != null ? before.key(name) : text;
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    if (!isNumber(number)) {
      problems.add("numero", voice.say("voice.number.wrong"));
    }
    if (!KEY.matcher(sid).matches()) {
      problems.add("cuenta", voice.say("voice.key.missing"));
    }
    if (!KEY.matcher(token).matches()) {
      problems.add("token", voice.say("voice.key.missing"));
    }
    if (!personPhone.isEmpty() && !isNumber(personPhone)) {
      problems.add("persona", voice.say("voice.number.wrong"));
    }
    if (!callerChile.isEmpty() && !Setting.massInChile(callerChile)) {
      problems.add("chile", voice.say("voice.chile.wrong"));
    }
    return problems;
  }

  Setting setting() {
    return new Setting(automatic, personPhone, callerChile);
  }

  /** Spaces, dashes and brackets taken out. */
  static String number(String typed) {
    return typed.replaceAll("[\\s().-]", "");
  }

  static boolean isNumber(String number) {
    return NUMBER.matcher(number).matches();
  }
}
