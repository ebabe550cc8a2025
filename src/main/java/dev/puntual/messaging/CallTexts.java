package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.util.Optional;

/** What a machine says in an automated call, for whoever chooses the tone of one. */
public interface CallTexts {

  /**
   * A call as it is heard, in the order in which it is said.
   *
   * @param greeting who calls and whom they look for
   * @param keys which key says that it is them
   * @param matter said once that key was pressed, and to nobody else
   * @param menu what they can do then
   */
  record Script(String greeting, String keys, String matter, String menu) {}

  /**
   * In the words that stand now, the company's or the house's. Empty where a place of them has no
   * word.
   *
   * @param voice of whoever is called
   */
  Optional<Script> preview(
      TenantTx tx, Stage tone, Language language, Writing.Letter letter, Voice voice);
}
