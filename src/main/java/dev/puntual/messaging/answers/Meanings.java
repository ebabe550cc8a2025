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
    return whole(said, answer.offeredNo()).orElseGet(() -> sentence(said, answer));
  }

  /** A message that is nothing but one word of ours. */
  private static Optional<Meaning> whole(String said, boolean offeredNo) {
    if (WORDS.is(Sign.OPT_OUT, said) || (offeredNo && WORDS.is(Sign.NO, said))) {
      return Optional.of(new Meaning.OptOut());
    }
    if (WORDS.is(Sign.BACK_IN, said)) {
      return Optional.of(new Meaning.BackIn());
    }
    if (WORDS.is(Sign.WRONG, said)) {
      return Optional.of(new Meaning.Wrong());
    }
    if (WORDS.is(Sign.PAID, said)) {
      return Optional.of(new Meaning.Paid());
    }
    return WORDS.is(Sign.DISPUTE, said) ? Optional.of(new Meaning.Dispute()) : Optional.empty();
  }

  /** Nothing here does more than stop us and fetch a person. */
  private static Meaning sentence(String said, Answer answer) {
    if (WORDS.within(Sign.REFUSES, said)) {
      return new Meaning.Refuses();
    }
    boolean asks = answer.text().indexOf('?') >= 0;
    if (WORDS.within(Sign.SAYS_DISPUTE, said)) {
      return new Meaning.Dispute();
    }
    if (WORDS.within(Sign.SAYS_PAID, said) && !WORDS.within(Sign.NOT_YET, said)) {
      return new Meaning.Paid();
    }
    if (asks || !WORDS.within(Sign.PAYS, said) || WORDS.within(Sign.NOT_YET, said)) {
      return new Meaning.Unsure();
    }
    var days = SpokenDays.in(said, answer.today());
    return days.size() == 1 ? new Meaning.Promise(days.iterator().next()) : new Meaning.Unsure();
  }
}
