package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens at a step. Only the first two speak to the debtor; the others are for the office.
 */
public enum Action {
  /** A letter is written. */
  MESSAGE(0),
  /** Somebody calls; needs no address. */
  CALL(0),
  /** Somebody of the team is told. */
  ALERT(1),
  /**
   * What lateness cost is claimed: by itself where the company has terms for it, else by a person.
   */
  LATE_FEE(2),
  /** Nothing more is sold on credit. */
  CREDIT_HOLD(3),
  /** A formal notice is prepared. */
  NOTICE(4),
  /** Lawyers or an agency take it over. */
  HAND_OVER(5);

  /** Room for every tone, with a letter and a call in each. */
  private static final int RANKS = 16;

  private static final List<Stage> TONES = List.of(Stage.values());

  private final int act;

  /**
   * @param act zero for what the debtor hears, else its number among the acts of the office
   */
  Action(int act) {
    this.act = act;
  }

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Action> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether the debtor hears of it: of these there is one per currency and day. */
  public boolean speaks() {
    return act == 0;
  }

  /** Whether it makes no sense of a debt that is not due yet. */
  boolean needsLateness() {
    return this == LATE_FEE || this == CREDIT_HOLD || this == NOTICE || this == HAND_OVER;
  }

  /**
   * How a planned contact says by what: the channel of a letter, else the code. In the order of the
   * acts, letter and call first, because the statement counts them.
   */
  String channel() {
    return this == MESSAGE ? "email" : code();
  }

  /**
   * What leads of several that are due at once is what has the highest rank; as {@code decide.sql}
   * reads it. The lowest bit is one for a call, which in the same tone goes before a letter; three
   * bits say the tone; what is above is zero for what the debtor hears, else which act it is.
   */
  int rank(Stage stage) {
    return act * RANKS + TONES.indexOf(stage) * 2 + (this == CALL ? 1 : 0);
  }
}
