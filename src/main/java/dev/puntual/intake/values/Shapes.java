package dev.puntual.intake.values;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises values by their form alone, whatever their column is called. */
public final class Shapes {

  private static final Set<String> CURRENCIES = new HashSet<>();
  private static final Map<String, String> COUNTRIES = new HashMap<>();

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "N A",
          "NA",
          "NULL",
          "NAN",
          "NAT",
          "NONE",
          "NIL",
          "NINGUNO",
          "NINGUNA",
          "NO TIENE",
          "NO APLICA",
          "NO DISPONIBLE",
          "SIN DATO",
          "SIN DATOS",
          "SIN CORREO",
          "SIN EMAIL",
          "SIN TELEFONO",
          "SIN CONTACTO",
          "SIN FECHA",
          "S N",
          "SN",
          "S D",
          "SD",
          "NO");

  static {
    Currency.getAvailableCurrencies().forEach(c -> CURRENCIES.add(c.getCurrencyCode()));
    for (String code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      COUNTRIES.put(code, code);
      COUNTRIES.put(country.getISO3Country(), code);
      for (String language : new String[] {"es", "en", "pt"}) {
        COUNTRIES.put(PlainText.key(country.getDisplayCountry(Locale.of(language))), code);
      }
    }
    COUNTRIES.put("USA", "US");
    COUNTRIES.put("EEUU", "US");
    COUNTRIES.put("UK", "GB");
  }

  private Shapes() {}

  /** Something before and after one at-sign, and a dot in what follows. */
  public static boolean email(char[] chars, int from, int to) {
    int at = -1;
    int dot = -1;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '@') {
        if (at >= 0) {
          return false;
        }
        at = i;
      } else if (c == '.') {
        dot = i;
      } else if (c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>') {
        return false;
      }
    }
    return at > from && dot > at + 1 && dot < to - 1;
  }

  /** One address or several: an at-sign between two characters, and a dot somewhere behind. */
  public static boolean holdsEmail(char[] chars, int from, int to) {
    for (int i = from + 1; i < to - 3; i++) {
      if (chars[i] == '@' && chars[i - 1] > ' ' && chars[i + 1] > ' ') {
        for (int dot = i + 2; dot < to - 1; dot++) {
          if (chars[dot] == '.') {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Seven to fifteen digits with the signs that people put between them. */
  public static boolean phone(char[] chars, int from, int to) {
    int digits = 0;
    int signs = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ' ' || c == '-' || c == '(' || c == ')' || c == '+') {
        signs++;
      } else if (c != '.') {
        return false;
      }
    }
    return digits >= 7 && digits <= 15 && signs <= 6;
  }

  /** The form of an RFC, RUT, RUC, NIT, CUIT, CNPJ or CPF with its usual punctuation or letters. */
  public static boolean taxId(char[] chars, int from, int to) {
    int digits = 0;
    int lettersFirst = 0;
    int letters = 0;
    int signs = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c) || c == '&') {
        letters++;
        lettersFirst += digits == 0 ? 1 : 0;
      } else if (c == '-' || c == '.' || c == '/') {
        signs++;
      } else if (c != ' ') {
        return false;
      }
    }
    int length = digits + letters;
    if (length < 8) {
      return false;
    }
    boolean checkDigit = chars[to - 2] == '-' && signs > 0;
    boolean rfc =
        (lettersFirst == 3 || lettersFirst == 4)
            && length == lettersFirst + 9
            && to - from == length
            && namesADay(chars, from + lettersFirst);
    boolean rut = checkDigit && letters <= 1 && lettersFirst == 0 && length <= 9;
    boolean nit = checkDigit && letters == 0 && (length == 10 || length == 11 || length == 14);
    return rfc || rut || nit;
  }

  /** The six digits of an RFC are the day that its owner began. */
  private static boolean namesADay(char[] chars, int from) {
    int day = 0;
    for (int i = from; i < from + 6; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return false;
      }
      day = day * 10 + chars[i] - '0';
    }
    return day / 100 % 100 >= 1 && day / 100 % 100 <= 12 && day % 100 >= 1 && day % 100 <= 31;
  }

  /** Six to sixteen letters and digits: enough under a telling header. */
  public static boolean looseTaxId(char[] chars, int from, int to) {
    int strong = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      strong += Character.isLetterOrDigit(c) ? 1 : 0;
      if (!Character.isLetterOrDigit(c)
          && c != '-'
          && c != '.'
          && c != ' '
          && c != '/'
          && c != '&') {
        return false;
      }
    }
    return strong >= 6 && strong <= 16;
  }

  /** An ISO 4217 code, in any case. */
  public static boolean currency(String text) {
    return text.length() == 3 && CURRENCIES.contains(text.toUpperCase(Locale.ROOT));
  }

  /** The ISO 3166 alpha-2 code of a country named or coded; empty when it is none. */
  public static String country(String text) {
    return COUNTRIES.getOrDefault(PlainText.key(text), "");
  }

  /** What people type where they have nothing to type. */
  public static boolean placeholder(char[] chars, int from, int to) {
    int length = to - from;
    if (length > 14) {
      return false;
    }
    boolean onlySigns = true;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      onlySigns &= c == '-' || c == '/' || c == ' ' || c == '.' || c == '\u2013' || c == '\u2014';
    }
    if (onlySigns) {
      return true;
    }
    char first = (char) (chars[from] | 0x20);
    return (first == 'n' || first == 's' || first == '#')
        && PLACEHOLDERS.contains(PlainText.key(new String(chars, from, length)));
  }
}
