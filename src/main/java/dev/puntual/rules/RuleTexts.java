package dev.puntual.rules;

import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.util.List;

/** Rules by their ids, as people read them. */
public interface RuleTexts {

  /**
   * One rule as a sentence with whose it is; a rule that nobody knows any more is said by its id.
   */
  String say(String rule, Voice voice);

  /** What keeps a country silent, and what to do about it. */
  String say(Obstacle obstacle, Voice voice);

  /** What whoever calls now must see to, as sentences; empty where no rule asks anything. */
  List<String> atCall(RuleBook book, Question question, Instant at, Voice voice);
}
