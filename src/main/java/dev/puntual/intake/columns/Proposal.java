package dev.puntual.intake.columns;

/**
 * What we think a column means.
 *
 * @param kind the meaning
 * @param confidence from 0 to 1
 * @param reason why
 * @param share how many of its values (0 to 1) speak for it, where the reason is in the values
 */
public record Proposal(FieldKind kind, double confidence, Reason reason, double share) {

  /** Why a column got its meaning. Each has a sentence in the message files. */
  public enum Reason {
    /** Its name says so. */
    NAME,
    /** Its name is similar to one that we know. */
    SIMILAR_NAME,
    /** Its values look so. */
    VALUES,
    /** It is the only column that can be this. */
    ONLY_CANDIDATE,
    /** A file with these columns was read so before. */
    REMEMBERED,
    /** We do not know it; it is kept as it stands. */
    UNKNOWN,
    /** It has neither a name nor more than a few values. */
    EMPTY;

    /** The key of the sentence. */
    public String messageKey() {
      return "intake.reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static Proposal attribute() {
    return new Proposal(FieldKind.ATTRIBUTE, 1, Reason.UNKNOWN, 0);
  }
}
