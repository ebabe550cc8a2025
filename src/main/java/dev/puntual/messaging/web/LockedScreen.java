package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.Glimpse;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody beside the reader sees of a message on a telephone that is locked.
 *
 * @param from who writes
 * @param first what stands out: of a letter its subject, as much as is shown
 * @param second what stands below; empty where nothing does
 * @param wrong sentences about what should not be seen there
 */
public record LockedScreen(String from, String first, String second, List<String> wrong) {

  /** Null while the text cannot be said. */
  static @Nullable LockedScreen ofLetter(
      Viewer viewer, Language language, String subject, String body) {
    if (!(Wording.parse(language, subject, body) instanceof Parsed.Good(var wording))) {
      return null;
    }
    return wording
        .compose(SampleLetter.of(viewer, language))
        .map(
            letter ->
                new LockedScreen(
                    viewer.identity().company(),
                    cut(letter.subject()),
                    cut(Rendered.of(letter).text().lines().findFirst().orElse("")),
                    wrong(viewer, letter.subject())))
        .orElse(null);
  }

  /** Of a text message as it would leave. */
  static LockedScreen ofText(Viewer viewer, String said) {
    return new LockedScreen("", cut(said), "", wrong(viewer, said));
  }

  /** A company may bear a name that should not be read over a shoulder. */
  private static List<String> wrong(Viewer viewer, String said) {
    return Glimpse.faults(said).stream()
        .map(fault -> viewer.say("sms.fault." + fault.code(), fault.about()))
        .toList();
  }

  private static String cut(String said) {
    return said.codePointCount(0, said.length()) <= Glimpse.CHARACTERS
        ? said
        : said.substring(0, said.offsetByCodePoints(0, Glimpse.CHARACTERS)) + "…";
  }
}
