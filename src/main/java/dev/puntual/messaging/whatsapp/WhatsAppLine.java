package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Abreast;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Content;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A batch side by side. What Meta says of the account or of a text is told at once. */
final class WhatsAppLine implements Line {

  private static final Duration GOOD_FOR = Duration.ofHours(4);

  private static final SendOutcome NOT_READY = new SendOutcome.Unreachable("nothing to say");

  private final Provider provider;
  private final Account account;
  private final Map<UUID, Content> ready;
  private final Faults faults;
  private final Abreast hands = new Abreast("chat");
  private volatile Optional<Trouble> trouble = Optional.empty();

  /** Whoever wants to hear why something did not leave. */
  interface Faults {

    /**
     * @param code Meta's
     * @param words Meta's too
     */
    void met(int code, String words, Content content);
  }

  /**
   * @param ready how each message is said; taken from it as they leave
   */
  WhatsAppLine(Provider provider, Account account, Map<UUID, Content> ready, Faults faults) {
    this.provider = provider;
    this.account = account;
    this.ready = ready;
    this.faults = faults;
  }

  @Override
  public List<SendOutcome> send(List<Outgoing> batch) {
    return hands.send(batch, this::send, () -> trouble.isEmpty());
  }

  private SendOutcome send(Outgoing message) {
    var content = ready.remove(message.messageId());
    if (content == null) {
      return NOT_READY;
    }
    var slip = new Slip(message.messageId(), message.address(), content, GOOD_FOR, "");
    var outcome = provider.send(account, slip);
    switch (outcome) {
      case SendOutcome.Rejected(_, var words) -> faults.met(code(words), words, content);
      case SendOutcome.Unauthorised(var words) -> {
        if (CloudErrors.stopped(code(words))) {
          trouble = Optional.of(Trouble.LOCKED);
        }
        faults.met(code(words), words, content);
      }
      case SendOutcome.Accepted _,
          SendOutcome.Throttled _,
          SendOutcome.Unreachable _,
          SendOutcome.Unknown _ -> {}
    }
    return outcome;
  }

  /** Which the words begin with; zero when they do not. */
  private static int code(String words) {
    var first = words.split(" ", 2)[0];
    return first.matches("\\d{1,9}") ? Integer.parseInt(first) : 0;
  }

  @Override
  public boolean alive() {
    return true;
  }

  @Override
  public Optional<Trouble> trouble() {
    return trouble;
  }

  @Override
  public void cut() {}

  @Override
  public void close() {}
}
