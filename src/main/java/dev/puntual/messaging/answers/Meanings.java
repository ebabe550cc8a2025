package dev.puntual.messaging.answers;

import dev.puntual.messaging.answers.ReplyWords.Sign;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads an answer. The order is what is at stake: somebody in need first, then authorities, then
 * who we must leave alone, then what is said about the debt.
 */
public final class Meanings {

  private static final ReplyWords WORDS = ReplyWords.ALL;

  private Meanings() {}

  /**
   * What was said, and what stood around it.
   *
   * @param text the person's own words: without quotes and signature
   * @param offeredNo whether our last message offered the word "no" to leave
   * @param automatic whether a machine answered, such as an out-of-office
   * @param today on the calendar of whoever wrote
   */
  public record Answer(String text, boolean offeredNo, boolean automatic, LocalDate today) {}

  public static Meaning of(Answer answer) {
    if (answer.automatic()) {
      return new Meaning.Automatic();
    }
    var said = Normal.of(answer.text());
    if (WORDS.within(Sign.VULNERABLE, said)) {
      return new Meaning.Vulnerable();
    }
    if (WORDS.within(Sign.ESCALATES, said)) {
      return new Meaning.Escalates();
    }
    boolean asks = answer.text().indexOf('?') >= 0;
    return whole(said, answer.offeredNo())
        .filter(meaning -> !asks || !(meaning instanceof Meaning.Paid))
        .orElseGet(() -> sentence(said, answer));
  }

  /** A message that is nothing but one word of ours. */
  private static Optional<Meaning> whole(String said, boolean offeredNo) {
    if (WORDS.is(Sign.OPT_OUT, said) || (offeredNo && WORDS.is(Sign.NO, said))) {
      return Optional.of(new Meaning.OptOut());
    }
    if (WORDS.is(Sign.BACK_IN, said)) {
      return Optional.of(new Meaning.BackIn());
    }
    var bare = Courtesy.without(said);
    if (WORDS.is(Sign.WRONG, bare)) {
      return Optional.of(new Meaning.Wrong());
    }
    if (leaves(bare, offeredNo)) {
      return Optional.of(new Meaning.Refuses());
    }
    if (WORDS.is(Sign.PAID, bare)) {
      return Optional.of(new Meaning.Paid());
    }
    return WORDS.is(Sign.DISPUTE, bare) ? Optional.of(new Meaning.Dispute()) : Optional.empty();
  }

  /** "Baja, por favor" is plain, but no word alone; "cancelar, por favor" may be paying. */
  private static boolean leaves(String bare, boolean offeredNo) {
    return (WORDS.is(Sign.OPT_OUT, bare) && !WORDS.is(Sign.TRAP, bare))
        || (offeredNo && WORDS.is(Sign.NO, bare));
  }

  /** Nothing here does more than stop us and fetch a person, but a promise. */
  private static Meaning sentence(String said, Answer answer) {
    var clauses = Normal.clauses(answer.text());
    if (WORDS.within(Sign.REFUSES, said)
        || WORDS.within(Sign.REFUSES, clauses)
        || WORDS.within(Sign.SAYS_WRONG, clauses)) {
      return new Meaning.Refuses();
    }
    if (WORDS.within(Sign.SAYS_DISPUTE, clauses) || WORDS.within(Sign.SAYS_DISPUTE, said)) {
      return new Meaning.Dispute();
    }
    if (Payment.said(answer.text())) {
      return new Meaning.Paid();
    }
    if (machine(clauses)) {
      return new Meaning.Automatic();
    }
    return Pledge.in(answer.text(), answer.today())
        .<Meaning>map(Meaning.Promise::new)
        .orElseGet(Meaning.Unsure::new);
  }

  /** A program that says that it is one, or thanks for the message and puts off. */
  private static boolean machine(String clauses) {
    return clauses.indexOf('?') < 0
        && (WORDS.within(Sign.MACHINE, clauses)
            || (WORDS.within(Sign.GREETS, clauses) && WORDS.within(Sign.ABSENT, clauses)));
  }
}
