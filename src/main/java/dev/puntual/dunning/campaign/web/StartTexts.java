package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts to begin a campaign with: one file per language and kind, subject in the first line. A
 * notice begins without a subject, because nobody can guess what it is about.
 */
final class StartTexts {

  private StartTexts() {}

  static Campaign.Text of(Campaign.Kind kind, Language language) {
    var path = language.code() + "/" + kind.code() + ".txt";
    try (InputStream in = StartTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no text to begin with at " + path);
      }
      var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int line = all.indexOf('\n');
      return new Campaign.Text(all.substring(0, line).strip(), all.substring(line).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
