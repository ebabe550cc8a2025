package dev.puntual.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One telephone has several numbers: carriers of Mexico still put a 1 behind +52, those of
 * Argentina a 9 behind +54, and some mobiles of Brazil are told without their ninth digit. Whoever
 * calls back may come in any of them.
 */
public final class Telephone {

  private Telephone() {}

  /**
   * An address as it is kept: digits behind a plus, what stands for somebody without a number as it
   * is, or a mailbox in small letters.
   */
  public static String plain(String from) {
    if (NoNumber.is(from.strip())) {
      return from.strip();
    }
    var text = from.strip().toLowerCase(Locale.ROOT);
    if (text.indexOf('@') >= 0 || !text.matches("[+0-9 ()./-]+")) {
      return text;
    }
    var digits = text.replaceAll("[^0-9]", "").replaceFirst("^00", "");
    return digits.length() < 8 ? digits : "+" + digits;
  }

  /** All numbers under which the same telephone may be known, the given one first. */
  public static List<String> forms(String plain) {
    return Stream.of(
            Stream.of(plain),
            other(plain, "\\+521(\\d{10})", "+52$1"),
            other(plain, "\\+52(\\d{10})", "+521$1"),
            other(plain, "\\+549(\\d{10})", "+54$1"),
            other(plain, "\\+54([1-8]\\d{9})", "+549$1"),
            other(plain, "\\+55(\\d{2})9(\\d{8})", "+55$1$2"),
            other(plain, "\\+55(\\d{2})([6-9]\\d{7})", "+55$19$2"))
        .flatMap(forms -> forms)
        .toList();
  }

  /** An address as people read it: the digits of a telephone in groups; anything else as it is. */
  public static String shown(String plain) {
    if (!plain.matches("\\+\\d{8,15}")) {
      return plain;
    }
    try {
      var numbers = PhoneNumberUtil.getInstance();
      return numbers.format(numbers.parse(plain, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException _) {
      return plain;
    }
  }

  private static Stream<String> other(String plain, String pattern, String form) {
    return plain.matches(pattern) ? Stream.of(plain.replaceFirst(pattern, form)) : Stream.of();
  }
}
