package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.LetterSamples;
import dev.puntual.messaging.LetterSamples.Drawn;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.Map;
import java.util.Optional;

/** A text as typed, on the facts that a person chose to try it on. */
final class Trying {

  /** The field of the form that says on whom; empty for invented facts. */
  static final String ON = "con";

  static final String WORST = "peor";
  static final String NAMED = "cliente";

  private static final int LONGEST_NAME = 80;

  private final Proofs proofs;
  private final LetterSamples samples;

  Trying(Proofs proofs, LetterSamples samples) {
    this.proofs = proofs;
    this.samples = samples;
  }

  /** Invented facts where nobody owes, or nobody is called so. */
  Drawn facts(TenantTx tx, Viewer viewer, Language language, Map<String, String> fields) {
    return drawn(tx, viewer, language, fields)
        .orElseGet(
            () ->
                new Drawn(
                    "",
                    SampleLetter.of(viewer, language),
                    new Proofs.To(null, viewer.identity().country())));
  }

  private Optional<Drawn> drawn(
      TenantTx tx, Viewer viewer, Language language, Map<String, String> fields) {
    var name = fields.getOrDefault(NAMED, "").strip();
    return switch (fields.getOrDefault(ON, "")) {
      case WORST -> {
        tx.expectMany();
        yield samples.worst(tx, viewer, language);
      }
      case NAMED ->
          name.isEmpty() || name.length() > LONGEST_NAME
              ? Optional.empty()
              : samples.named(tx, viewer, language, name);
      default -> Optional.empty();
    };
  }

  /** As it would leave; empty when it cannot be said. */
  Optional<Composed> letter(
      TenantTx tx, Viewer viewer, Language language, Edit.Words words, Map<String, String> fields) {
    var facts = facts(tx, viewer, language, fields);
    return proofs.composed(tx, language, words, facts.letter(), facts.to());
  }
}
