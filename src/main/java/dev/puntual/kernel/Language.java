package dev.puntual.kernel;

import java.util.List;
import java.util.Locale;

/** The languages we write in to debtors; our pages for the team are in the first two. */
public enum Language {
  ES("es", Locale.forLanguageTag("es-MX")),
  EN("en", Locale.forLanguageTag("en-US")),
  PT("pt", Locale.forLanguageTag("pt-BR"));

  /** Those of the pages that the team works on, and of the texts that it writes itself. */
  public static final List<Language> OF_TEAM = List.of(ES, EN);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /**
   * Spanish unless the text plainly says another one of ours: the product's first language is the
   * safe guess.
   */
  public static Language of(String tag) {
    var lower = tag.toLowerCase(Locale.ROOT);
    return lower.startsWith("en") ? EN : lower.startsWith("pt") ? PT : ES;
  }

  /** The nearest in which there are pages for the team: whoever reads Portuguese gets Spanish. */
  public static Language ofTeam(String tag) {
    return of(tag) == EN ? EN : ES;
  }

  /** As on the web: {@code es}. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }
}
