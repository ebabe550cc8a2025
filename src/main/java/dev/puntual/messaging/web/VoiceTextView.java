package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.voice.SpokenText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of an automated call under the hands of a person.
 *
 * @param own whether the company wrote what stands
 * @param script the call with it; null while it cannot be said
 * @param versions newest first
 */
public record VoiceTextView(
    SpokenText text,
    Language language,
    boolean own,
    @Nullable VoiceScript script,
    List<SpokenBook.Version> versions) {

  /** The places that it may leave open, as its language names them. */
  public List<String> places() {
    var of =
        text.part().first()
            ? Stream.of(Placeholder.COMPANY, Placeholder.NAME)
            : Stream.of(
                Placeholder.COMPANY,
                Placeholder.NAME,
                Placeholder.TOTAL,
                Placeholder.DOCUMENTS,
                Placeholder.DUE,
                Placeholder.DAYS);
    return of.map(place -> "{{" + place.name(language) + "}}").toList();
  }

  public String path() {
    return VoiceTextPages.PATH + "/" + text.part().code() + "/" + language.code();
  }
}
