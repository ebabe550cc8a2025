package dev.puntual.messaging.voice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.voice.VoiceSettings.Setting;
import java.util.Optional;
import java.util.Set;

/** From which number a machine calls, and where a law asks for consent before it does. */
final class CallerNumbers {

  private static final String CHILE = "+56";

  /** Prefixes of mass calls there: whom one has dealings with, and whom not (Subtel 286/2024). */
  private static final String OF_MASS_CALLS = "\\+56(?:600|809)\\d{6,7}";

  /** 47 CFR 64.1200 holds in the territories too; Canada has rules of its own for such calls. */
  private static final Set<String> ASKING = Set.of("US", "PR", "VI", "GU", "AS", "MP", "CA");

  private CallerNumbers() {}

  /** Whether it is one that Chile lets a machine show. */
  static boolean massInChile(String number) {
    return number.matches(OF_MASS_CALLS);
  }

  /**
   * The number to show to whoever is called; empty where the place asks for one that is missing.
   */
  static Optional<String> shown(Account account, Setting setting, String to) {
    if (!to.startsWith(CHILE) || massInChile(account.sender())) {
      return Optional.of(account.sender());
    }
    return Optional.of(setting.callerChile()).filter(CallerNumbers::massInChile);
  }

  /**
   * Whether the law of the number’s place asks that the person consented to an artificial voice.
   * Other countries behind +1 do not; a number that nobody can place counts as one that does.
   */
  static boolean asksForConsent(String to) {
    if (!to.startsWith("+1")) {
      return false;
    }
    try {
      var numbers = PhoneNumberUtil.getInstance();
      var region = numbers.getRegionCodeForNumber(numbers.parse(to, null));
      return region == null || ASKING.contains(region);
    } catch (NumberParseException unreadable) {
      return true;
    }
  }
}
