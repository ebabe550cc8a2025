package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.wording.Templates.Version;
import java.util.Arrays;
import java.util.List;

/**
 * One text under the hands of a person.
 *
 * @param own whether the company's own words stand, not the house's
 * @param versions what stood before, newest first
 */
public record TextForm(
    Stage stage,
    Language language,
    String subject,
    String body,
    boolean own,
    List<Version> versions) {

  /** The places a text may leave open, as this language names them. */
  public List<Placeholder> places() {
    return Arrays.asList(Placeholder.values());
  }

  public String name(Placeholder place) {
    return "{{" + (language == Language.ES ? place.key() : place.english()) + "}}";
  }

  public String path() {
    return TextPages.PATH + "/" + stage.code() + "/" + language.code();
  }
}
