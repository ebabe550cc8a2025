package dev.puntual.platform.terminal;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that whoever operates the machine asks for by a word after {@code ./puntual}, done
 * instead of serving pages and then over. Standing at the machine is the right to ask for it.
 */
public interface Errand {

  /** The word. */
  String word();

  /**
   * Does it.
   *
   * @param details what was written behind the word
   * @param tell takes lines for the terminal
   * @return the exit code, 0 when done
   */
  int run(List<String> details, Consumer<String> tell);
}
