package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Letters as they would arrive, made the way the door makes them. Nothing is written or sent. */
public final class Proofs {

  Proofs() {}

  /**
   * In the words that stand for this stage and language today. Empty when the letter lacks a word.
   */
  public Optional<Proof> standing(
      TenantTx tx, Stage stage, Language language, Writing.Letter letter) {
    return CompanyTexts.load(tx)
        .wording(language.code(), stage.code(), letter.text())
        .flatMap(wording -> wording.compose(letter))
        .map(Proofs::proof);
  }

  /** In words of its own. Empty when they cannot be said, or the letter lacks a word. */
  public static Optional<Proof> of(Language language, Edit.Words words, Writing.Letter letter) {
    return switch (Wording.parse(language, words.subject(), words.body())) {
      case Parsed.Good(var wording) -> wording.compose(letter).map(Proofs::proof);
      case Parsed.Bad _ -> Optional.empty();
    };
  }

  private static Proof proof(Composed composed) {
    var letter = Leave.in(composed, SampleLetter.LEAVE);
    var rendered = Rendered.of(letter);
    return new Proof(
        letter.subject(), new String(rendered.html(), StandardCharsets.US_ASCII), rendered.text());
  }
}
