package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.voice.SpokenText;
import dev.puntual.messaging.wording.Phrase;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.time.ZoneId;
import java.util.List;

/**
 * An automated call as it is heard, line by line, in the words of a customer that is nobody.
 *
 * @param lines in the order in which they are said
 */
public record VoiceScript(List<Line> lines) {

  /**
   * @param person whether whoever was called does it, on the keypad; else the machine speaks
   * @param fixed whether nobody can take it out
   */
  public record Line(boolean person, boolean fixed, String words) {}

  /**
   * @param greeting of those that stand, or as typed
   * @param matter likewise
   */
  static VoiceScript of(Viewer viewer, Language language, SpokenText greeting, SpokenText matter) {
    var identity = viewer.identity();
    var noon = viewer.today().value().atTime(12, 0);
    ZoneId zone = identity.zone();
    var voice = Voice.of(language, identity.country(), zone, noon.atZone(zone).toInstant());
    var words = SampleLetter.of(viewer, language).words();
    return new VoiceScript(
        List.of(
            new Line(false, false, Phrase.of(greeting.body()).fill(words, "")),
            new Line(false, true, voice.say("voice.call.keys")),
            new Line(true, true, viewer.say("voice.script.it_is_me")),
            new Line(false, false, Phrase.of(matter.body()).fill(words, "")),
            new Line(false, true, voice.say("voice.call.menu")),
            new Line(true, true, viewer.say("voice.script.chooses"))));
  }
}
