package dev.puntual.receivables;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Telephones as people write them, turned into E.164: {@code 01 (55) 5512-3456 ext. 4} of Mexico
 * becomes {@code +525555123456 ext. 4}. Files repeat the telephone of a debtor on every debt, so
 * what was read once is remembered.
 */
public final class PhoneText {

  private static final int REMEMBERED = 20_000;
  private static final int MEXICAN_DIGITS = 10;
  private static final Pattern OLD_PREFIX =
      Pattern.compile("^\\D*(?:01|044|045)(?=(?:\\D{0,2}\\d){10}(?!\\d))");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final Map<String, String> read = new HashMap<>();

  /**
   * The number in E.164, with its extension behind it if there is one; empty when the text is no
   * telephone. Of several in one cell the first good one counts.
   *
   * @param country where a number without country code belongs, as ISO 3166 alpha-2
   */
  public String e164(String text, String country) {
    if (read.size() >= REMEMBERED) {
      read.clear();
    }
    return read.computeIfAbsent(country + text, _ -> first(text, country));
  }

  private String first(String text, String country) {
    String whole = one(text, country);
    if (!whole.isEmpty()) {
      return whole;
    }
    for (String part : text.split("[/;,|]| y | o | and | or ", -1)) {
      String found = one(part, country);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private String one(String text, String country) {
    try {
      var number = numbers.parse(country.equals("MX") ? withoutOldPrefix(text) : text, country);
      if (number.getCountryCode() == 52) {
        number =
            numbers
                .parse("+" + withoutMobileOne(numbers.format(number, PhoneNumberFormat.E164)), "MX")
                .setExtension(number.getExtension());
      }
      if (!numbers.isValidNumber(number)) {
        return "";
      }
      String dialled = numbers.format(number, PhoneNumberFormat.E164);
      return number.getExtension().isEmpty() ? dialled : dialled + " ext. " + number.getExtension();
    } catch (NumberParseException e) {
      return "";
    }
  }

  /** Until 2019 Mexico dialled 01, 044 and 045 before the ten digits; old lists still do. */
  private static String withoutOldPrefix(String text) {
    var old = OLD_PREFIX.matcher(text);
    return old.find() ? text.substring(old.end()) : text;
  }

  /** The 1 that mobiles had behind +52 until 2019. */
  private static String withoutMobileOne(String e164) {
    String digits = digits(e164);
    return digits.length() == MEXICAN_DIGITS + 3 && digits.startsWith("521")
        ? "52" + digits.substring(3)
        : digits;
  }

  private static String digits(String text) {
    var digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
