package dev.puntual.messaging.email;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** The few words around every letter, by language. */
final class LetterWords {

  private static final Map<Language, Voice> VOICES = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      // No figure or day is ever written with these, so place and time do not matter.
      VOICES.put(language, Voice.of(language, "MX", ZoneOffset.UTC, Instant.EPOCH));
    }
  }

  private LetterWords() {}

  static String say(String language, String key, Object... facts) {
    var voice = VOICES.get(Language.of(language));
    if (voice == null) {
      throw new IllegalStateException("no voice for " + language);
    }
    return voice.say("messaging.letter." + key, facts);
  }
}
