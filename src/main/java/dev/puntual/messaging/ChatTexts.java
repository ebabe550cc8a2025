package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;

/** The company's texts at a channel that speaks in approved words only, for whoever chooses one. */
public interface ChatTexts {

  /**
   * One of them.
   *
   * @param name by which Meta knows it, the same in all its languages
   * @param category as the channel has it; message key after {@code whatsapp.category.}
   * @param state message key after {@code whatsapp.state.}
   * @param sends whether it may be sent now
   */
  record Known(
      Stage stage, Language language, String name, String category, String state, boolean sends) {}

  /** Of each tone and language those that may be sent, the newest first; else the newest. */
  List<Known> all(TenantTx tx);

  /**
   * How that of a tone reads when nothing must be added to it; empty when none may be sent, or a
   * place of it has no word.
   *
   * @param name of the text; empty: the newest of the tone
   */
  Optional<String> preview(
      TenantTx tx, Stage stage, String name, Language language, Writing.Letter letter);
}
