package dev.puntual.messaging.whatsapp;

import java.util.regex.Pattern;

/**
 * One key for all forms of a person's number: Meta still writes 521… for old accounts of Mexico and
 * 549… for Argentina, and leaves the ninth digit out of some of Brazil (WA-10). What stands for
 * people without a number is its own key.
 */
final class WhatsAppPersonKey {

  private static final Pattern MEXICO = Pattern.compile("521(\\d{10})");
  private static final Pattern ARGENTINA = Pattern.compile("549(\\d{10})");
  private static final Pattern BRAZIL = Pattern.compile("55(\\d{2})9([6-9]\\d{7})");

  private WhatsAppPersonKey() {}

  static String of(String told) {
    if (!told.matches("\\+?[\\d .()-]+")) {
      return told;
    }
    var digits = told.replaceAll("\\D", "");
    var mexico = MEXICO.matcher(digits);
    if (mexico.matches()) {
      return "52" + mexico.group(1);
    }
    var argentina = ARGENTINA.matcher(digits);
    if (argentina.matches()) {
      return "54" + argentina.group(1);
    }
    var brazil = BRAZIL.matcher(digits);
    return brazil.matches() ? "55" + brazil.group(1) + brazil.group(2) : digits;
  }
}
