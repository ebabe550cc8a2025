package dev.puntual.messaging.email;

import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.messaging.Trouble;
import java.util.regex.Pattern;

/** What a mail server's answers mean (RFC 5321 §4.2, enhanced codes RFC 3463). Pure. */
final class Answers {

  /**
   * How servers without enhanced codes say that there is no such mailbox. A bare 550 may as well
   * mean that our own server is on a black list, and then every address would look dead.
   */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(user|recipient|mailbox|address|account)[^.]{0,40}"
              + "(unknown|not found|(does not|doesn't|not) exist|no longer|invalid|unavailable)"
              + "|(unknown|no such|invalid) (local )?(user|recipient|mailbox|address|account)",
          Pattern.CASE_INSENSITIVE);

  private Answers() {}

  /** Either about this message, or about everything we might send here. */
  sealed interface Meaning {
    record AboutMessage(SendOutcome outcome) implements Meaning {}

    /** Not this message's fault: it was not handed over and keeps its turn. */
    record AboutUs(Trouble trouble) implements Meaning {}

    /** The line ended before this message began: again on another one. */
    record LineEnded() implements Meaning {}
  }

  /**
   * @param phase where it stopped; {@code END} with a code of the 200s is success
   * @param code 0 when the server said nothing
   */
  static Meaning of(Phase phase, int code, String text) {
    return phase == Phase.MAIL ? aboutSender(code, text) : aboutMessage(phase, code, text);
  }

  /** The sender is the same for all messages, so a refusal here is not about one of them. */
  private static Meaning aboutSender(int code, String text) {
    if (code == 0 || code == 421) {
      return new Meaning.LineEnded();
    }
    if (code == 552) {
      return new Meaning.AboutMessage(new Rejected(RejectReason.CONTENT, text));
    }
    if (code / 100 == 4) {
      return new Meaning.AboutUs(Trouble.THROTTLED);
    }
    boolean loginMissing = code == 530 || code == 535 || code == 538;
    return new Meaning.AboutUs(loginMissing ? Trouble.AUTH : Trouble.SENDER);
  }

  private static Meaning aboutMessage(Phase phase, int code, String text) {
    return new Meaning.AboutMessage(
        switch (code / 100) {
          case 2 -> phase == Phase.END ? new Accepted(queueId(text)) : new Unreachable(text);
          case 4 -> new Throttled(null, text);
          case 5 -> new Rejected(reason(phase, code, text), text);
          default -> phase == Phase.END ? new Unknown("no_answer") : new Unreachable(phase.name());
        });
  }

  private static RejectReason reason(Phase phase, int code, String text) {
    if (enhanced(text, "5.7.") || code == 530) {
      return RejectReason.POLICY;
    }
    if (enhanced(text, "5.2.") || (phase == Phase.RCPT && code == 552)) {
      return RejectReason.MAILBOX;
    }
    if (enhanced(text, "5.1.") || (phase == Phase.RCPT && NOBODY.matcher(text).find())) {
      return RejectReason.ADDRESS;
    }
    return phase == Phase.RCPT ? RejectReason.RECIPIENT : RejectReason.CONTENT;
  }

  /** The enhanced code stands right behind the three digits: {@code 550 5.1.1 …}. */
  private static boolean enhanced(String text, String family) {
    return text.startsWith(family, 4);
  }

  /** Servers name the place in their own queue in the answer's text: its last line, as it is. */
  private static String queueId(String text) {
    var line = text.strip();
    return line.length() > 4 ? line.substring(4).strip() : "";
  }
}
