package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Mention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The sentences of the small print, by language. */
final class Clauses {

  /** Those that are said otherwise on a telephone. */
  private static final Set<Mention> BRIEF = EnumSet.of(Mention.CONTACT_POINT);

  private static final Map<Language, Voice> VOICES = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      // No figure or day is ever written with these, so place and time do not matter.
      VOICES.put(language, Voice.of(language, "MX", ZoneOffset.UTC, Instant.EPOCH));
    }
  }

  private Clauses() {}

  /**
   * @param brief where every sign is paid for, and nothing can be answered by e-mail
   * @param company who writes
   * @param fact what is to be told, as text
   */
  static String say(String language, Mention what, boolean brief, String company, String fact) {
    var voice = voice(language);
    var words = brief && BRIEF.contains(what) ? "messaging.clause.brief." : "messaging.clause.";
    return voice.say(words + what.code(), company, fact);
  }

  static String leave(String language, String url) {
    return voice(language).say("messaging.sms.leave", url);
  }

  private static Voice voice(String language) {
    var voice = VOICES.get(Language.of(language));
    if (voice == null) {
      throw new IllegalStateException("no voice for " + language);
    }
    return voice;
  }
}
