package dev.puntual.messaging.sms;

import dev.puntual.messaging.Abreast;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import java.time.Duration;
import java.util.List;

/**
 * A batch side by side: each message is an exchange of its own, and one that waits for its answer
 * keeps no other waiting. Nothing stays open between batches but the connections of the client.
 */
final class SmsLine {

  /** Where no hour says when it is too late, a carrier that has not delivered by then drops it. */
  private static final Duration GOOD_FOR = Duration.ofHours(4);

  private final Provider provider;
  private final Account account;
  private final String callback;
  private final Abreast hands = new Abreast("slip");

  /**
   * @param callback address that lacks only the message's id
   */
  static Line to(Provider provider, Account account, String callback) {
    return Line.holdingNothing(new SmsLine(provider, account, callback)::send);
  }

  private SmsLine(Provider provider, Account account, String callback) {
    this.provider = provider;
    this.account = account;
    this.callback = callback;
  }

  private List<SendOutcome> send(List<Outgoing> batch) {
    return hands.send(batch, message -> provider.send(account, slip(message)), () -> true);
  }

  private Slip slip(Outgoing message) {
    return new Slip(
        message.messageId(),
        message.address(),
        SmsText.shown(message.letter()),
        message.goodFor() == null ? GOOD_FOR : message.goodFor(),
        callback + message.messageId());
  }
}
