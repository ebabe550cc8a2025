package dev.puntual.rules;

import dev.puntual.platform.web.Voice;

/** Rules by their ids, as people read them. */
public interface RuleTexts {

  /**
   * One rule as a sentence with whose it is; a rule that nobody knows any more is said by its id.
   */
  String say(String rule, Voice voice);

  /** What keeps a country silent, and what to do about it. */
  String say(Obstacle obstacle, Voice voice);
}
