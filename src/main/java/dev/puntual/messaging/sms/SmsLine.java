package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.jobs.Crew;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A batch side by side: each message is an exchange of its own, and one that waits for its answer
 * keeps no other waiting. Nothing stays open between batches but the connections of the client.
 */
final class SmsLine {

  /** Where no hour says when it is too late, a carrier that has not delivered by then drops it. */
  private static final Duration GOOD_FOR = Duration.ofHours(4);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What broke on our side, or was not waited for, may have been said before. */
  private static final SendOutcome NEVER_HEARD = new SendOutcome.Unknown("we stopped waiting");

  private final Provider provider;
  private final Account account;
  private final String callback;
  private final Crew hands = new Crew("slip");

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
    var told = new ConcurrentHashMap<UUID, SendOutcome>();
    for (var message : batch) {
      hands.start(() -> told.put(message.messageId(), provider.send(account, slip(message))));
    }
    try {
      while (!hands.awaitRest(PATIENCE)) {
        // The client gives up by itself long before; what it says then is an outcome too.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return batch.stream().map(m -> told.getOrDefault(m.messageId(), NEVER_HEARD)).toList();
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
