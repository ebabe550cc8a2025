package dev.puntual.messaging.voice;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.db.TenantTransactions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers Twilio what an automated call is to say, step by step, each in a transaction of its own
 * that also lets take effect what was pressed.
 */
public final class MachineCalls {

  private final VoiceNames names;
  private final VoiceEar ear;
  private final Answers answers;
  private final LinkBySms links;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  MachineCalls(
      VoiceNames names,
      VoiceEar ear,
      Answers answers,
      LinkBySms links,
      TenantTransactions transactions,
      InstantSource clock) {
    this.names = names;
    this.ear = ear;
    this.answers = answers;
    this.links = links;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What Twilio is to say at a step of a call; empty when it is not Twilio who asks, or about no
   * call of ours.
   */
  public Optional<String> answer(String token, String step, ProviderCall call) {
    return names
        .read(token)
        .flatMap(
            named ->
                ear.hear(named.tenant(), call)
                    .flatMap(
                        said ->
                            answer(
                                named.tenant(),
                                named.id(),
                                step,
                                MachineTalk.Asked.of(said, call.address()))));
  }

  private Optional<String> answer(
      TenantId tenant, UUID message, String step, MachineTalk.Asked asked) {
    var now = clock.instant();
    return transactions.in(
        tenant,
        tx ->
            CallRow.of(tx, message, now)
                .map(
                    row ->
                        new MachineTalk(
                                new MachineTalk.Call(tx, message, row, asked, now),
                                names,
                                answers,
                                links)
                            .answer(step)));
  }
}
