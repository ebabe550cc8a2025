package dev.puntual.messaging.whatsapp;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that are nobody's business in a chat: of accounts, of cards, of taxpayers and of people
 * (WA-2). Where a number proves itself by a check digit it is believed by that, so that the number
 * of an invoice is rarely taken for one; where it has none, by its shape or the word before it.
 */
final class Telling {

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\d.,])\\d(?:[ -]?\\d){10,21}(?![\\d])");
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
  private static final Pattern CURP =
      Pattern.compile("(?i)\\b[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d\\b");
  private static final Pattern RFC =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])([A-ZÑ&]{3,4})[ -]?(\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))[ -]?([A-Z\\d]{3})(?![\\p{L}\\d])");
  private static final Pattern CPF = Pattern.compile("\\b\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}\\b");
  private static final Pattern CNPJ =
      Pattern.compile("\\b[A-Z0-9]{2}\\.[A-Z0-9]{3}\\.[A-Z0-9]{3}/[A-Z0-9]{4}-\\d{2}\\b");
  private static final Pattern CUIT = Pattern.compile("\\b(?:20|23|24|27|30|33|34)-\\d{8}-\\d\\b");
  private static final Pattern RUT = Pattern.compile("(?i)\\b\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]\\b");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)\\b(?:clabe|cbu|cvu|cci|iban|rfc|curp|dni|cpf|cnpj|cuit|cuil|ruc|nit|rut|c[eé]dula|tarjeta|cuenta|account|conta)"
              + "(?: (?:n[uú]mero|number|no\\.?|n[.°º]))?\\s*[:#]?\\s*[\\d][\\d. -]{5,}");

  private Telling() {}

  /** Whether a text gives such a number away. */
  static boolean away(String text) {
    return CURP.matcher(text).find()
        || RFC.matcher(text).results().anyMatch(Telling::rfc)
        || CPF.matcher(text).find()
        || CNPJ.matcher(text).find()
        || CUIT.matcher(text).find()
        || RUT.matcher(text).find()
        || NAMED.matcher(text).find()
        || IBAN.matcher(text).results().anyMatch(found -> iban(found.group().replace(" ", "")))
        || DIGITS
            .matcher(text)
            .results()
            .anyMatch(found -> proved(found.group().replaceAll("[ -]", "")));
  }

  /** Invoices are numbered by day too: figures alone must prove themselves. */
  private static boolean rfc(MatchResult found) {
    var whole = (found.group(1) + found.group(2) + found.group(3)).toUpperCase(Locale.ROOT);
    return !found.group(3).matches("\\d{3}") || CheckDigits.rfc(whole);
  }

  private static boolean proved(String digits) {
    return switch (digits.length()) {
      case 11 -> cpf(digits);
      case 13, 14, 15, 16, 19 -> CheckDigits.luhn(digits);
      case 18 -> CheckDigits.clabe(digits) || CheckDigits.luhn(digits);
      case 20 -> true;
      case 22 -> CheckDigits.cbu(digits);
      default -> false;
    };
  }

  private static boolean cpf(String digits) {
    return digits.chars().distinct().count() > 1
        && CheckDigits.falling(digits.substring(0, 9)) == digits.charAt(9) - '0'
        && CheckDigits.falling(digits.substring(0, 10)) == digits.charAt(10) - '0';
  }

  private static boolean iban(String text) {
    int rest = 0;
    for (char c : (text.substring(4) + text.substring(0, 4)).toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return text.length() >= 15 && rest == 1;
  }
}
