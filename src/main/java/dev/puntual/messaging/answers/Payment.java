package dev.puntual.messaging.answers;

import dev.puntual.messaging.answers.ReplyWords.Sign;
import java.util.regex.MatchResult;

/** Whether somebody says, in a clause that is no question, that it is paid. */
final class Payment {

  private static final ReplyWords WORDS = ReplyWords.ALL;

  private Payment() {}

  static boolean said(String text) {
    var clauses = Normal.clauses(text) + " ";
    return WORDS
        .of(Sign.SAYS_PAID)
        .matcher(clauses)
        .results()
        .anyMatch(hit -> !asked(clauses, hit) && !denied(clauses, hit));
  }

  private static boolean asked(String clauses, MatchResult hit) {
    int dot = clauses.indexOf(" . ", hit.end() - 3);
    int question = clauses.indexOf(" ? ", hit.end() - 3);
    return question >= 0 && (dot < 0 || question < dot);
  }

  /** By what stands before it in its clause: "no", "cuando", "quieren que". */
  private static boolean denied(String clauses, MatchResult hit) {
    var before = clauses.substring(0, hit.start());
    int clause = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "));
    return WORDS.within(Sign.UNPAID, before.substring(clause + 1).strip());
  }
}
