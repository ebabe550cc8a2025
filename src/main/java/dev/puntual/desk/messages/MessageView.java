package dev.puntual.desk.messages;

import dev.puntual.messaging.Edit;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.MessageStory;
import dev.puntual.messaging.Sighting;
import dev.puntual.messaging.sms.SmsParts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param debtor whom it is about
 * @param written whether it ever had words: one withdrawn in time has none
 * @param slip what the telephone showed; null of letters and of what was never written
 * @param against what made it wait or stay, in plain words, with the rules' ids
 * @param seen when the letter was seen, first things first
 * @param annex whether it brought a paper
 * @param edit whose words it speaks; null while they are the standard ones
 */
public record MessageView(
    MessageStory story,
    String debtor,
    boolean written,
    @Nullable String slip,
    Map<String, List<String>> against,
    @Nullable Edit edit,
    List<Sighting> seen,
    boolean annex) {

  /** Whether the rules still matter to it: what left once waited, and that is over. */
  public boolean ruled() {
    return !against.isEmpty()
        && switch (story.line().state()) {
          case READY, WITHHELD, FOR_PERSON, EXPIRED -> true;
          case SENDING, ACCEPTED, REJECTED, UNKNOWN, WITHDRAWN -> false;
        };
  }

  /** Parts that were paid for. */
  public int parts() {
    return slip == null ? 0 : SmsParts.of(slip).count();
  }

  public boolean waits() {
    return story.line().state() == MessageState.READY;
  }
}
