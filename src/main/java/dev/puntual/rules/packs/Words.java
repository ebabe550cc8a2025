package dev.puntual.rules.packs;

import dev.puntual.kernel.Language;

/** One sentence in both languages. */
public record Words(String es, String en) {

  /** As the reader reads. */
  public String in(Language language) {
    return language == Language.EN ? en : es;
  }
}
