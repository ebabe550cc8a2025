package dev.puntual.messaging.email;

import dev.puntual.messaging.wording.Taboos;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an inbox shows beside the subject: who writes, no figure, and no word that a neighbour would
 * make something of, whatever the company is called.
 */
final class Preheader {

  private static final int MOST_KEPT = 1000;

  /** Reading it for such words costs more than the rest of a letter; companies are few. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Preheader() {}

  static String of(String language, String company) {
    var said = LetterWords.say(language, "preheader", company);
    if (KNOWN.size() > MOST_KEPT) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(said, words -> harmless(language, words));
  }

  private static String harmless(String language, String said) {
    return Taboos.in(said, Set.of(Taboos.Kind.SHAMING)).isEmpty()
        ? said
        : LetterWords.say(language, "preheader.plain");
  }
}
