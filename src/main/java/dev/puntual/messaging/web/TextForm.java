package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.wording.Templates.Version;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.util.Arrays;
import java.util.List;

/**
 * One text under the hands of a person.
 *
 * @param code of the tone, or of a text with a name
 * @param name empty where it is the tone's
 * @param own whether the company's own words stand, not the house's
 * @param versions what stood before, newest first
 * @param told what became of a trial; empty where there was none
 */
public record TextForm(
    String code,
    String name,
    Stage stage,
    Language language,
    String subject,
    String body,
    boolean own,
    List<Version> versions,
    String told) {

  /** Whether it is one with a name. */
  public boolean named() {
    return !name.isEmpty();
  }

  /** As it is called where it stands among others. */
  public String title(Voice voice) {
    return named() ? name : voice.say("messaging.stage." + stage.code());
  }

  TextForm typed(String otherSubject, String otherBody) {
    return new TextForm(code, name, stage, language, otherSubject, otherBody, own, versions, told);
  }

  TextForm told(String how) {
    return new TextForm(code, name, stage, language, subject, body, own, versions, how);
  }

  /** The places a text may leave open, as this language names them. */
  public List<Placeholder> places() {
    return Arrays.asList(Placeholder.values());
  }

  /** What it says in the example. */
  public String example(Viewer viewer, Placeholder place) {
    return SampleLetter.of(viewer, language).words().getOrDefault(place.key(), "");
  }

  public String name(Placeholder place) {
    return "{{" + place.name(language) + "}}";
  }

  public String path() {
    return TextPages.PATH + "/" + code + "/" + language.code();
  }
}
