package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.Optional;

/** A room above that knows what letters would say to real people, to try a text on. */
public interface LetterSamples {

  /**
   * What a letter would say to somebody.
   *
   * @param name of the debtor
   */
  record Drawn(String name, Writing.Letter letter, Proofs.To to) {}

  /** By a piece of the name or by the code; empty when nobody who owes is called so. */
  Optional<Drawn> named(TenantTx tx, Viewer viewer, Language language, String name);

  /**
   * The longest name, the most debts and the longest figures that any letter of the company would
   * have today, in one. Empty while nobody owes.
   */
  Optional<Drawn> worst(TenantTx tx, Viewer viewer, Language language);
}
