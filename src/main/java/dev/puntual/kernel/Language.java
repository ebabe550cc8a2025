package dev.puntual.kernel;

import java.util.Locale;

/** The languages we write in, to our users and to debtors. */
public enum Language {
  ES("es", Locale.forLanguageTag("es-MX")),
  EN("en", Locale.forLanguageTag("en-US"));

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /**
   * Spanish unless the text plainly says English: the product's first language is the safe guess.
   */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ES;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }
}
