package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Mention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** The sentences of the small print, by language. */
final class Clauses {

  private static final Map<Language, Voice> VOICES = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      // No figure or day is ever written with these, so place and time do not matter.
      VOICES.put(language, Voice.of(language, "MX", ZoneOffset.UTC, Instant.EPOCH));
    }
  }

  private Clauses() {}

  /**
   * @param company who writes
   * @param fact what is to be told, as text
   */
  static String say(String language, Mention what, String company, String fact) {
    var voice = VOICES.get(Language.of(language));
    if (voice == null) {
      throw new IllegalStateException("no voice for " + language);
    }
    return voice.say("messaging.clause." + what.code(), company, fact);
  }
}
