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
    var all = read(language.code() + "/" + kind.code() + ".txt");
    int line = all.indexOf('\n');
    return new Campaign.Text(all.substring(0, line).strip(), all.substring(line).strip());
  }

  /** A notice begins without one. */
  static Campaign.Slip slip(Campaign.Kind kind, Language language) {
    return kind == Campaign.Kind.STATEMENT
        ? new Campaign.Slip(read(language.code() + "/statement_sms.txt").strip(), true)
        : Campaign.Slip.NONE;
  }

  private static String read(String path) {
    try (InputStream in = StartTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no text to begin with at " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
