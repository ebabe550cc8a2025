package dev.puntual.inbox;

import dev.puntual.messaging.AnswerNews;
import dev.puntual.messaging.answers.Keypad;
import dev.puntual.messaging.answers.Meaning;
import dev.puntual.messaging.answers.Meanings;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;

/**
 * Understands what people answer, in the transaction that keeps it. Exact rules alone decide; what
 * they are not sure of pauses and waits for a person.
 */
final class Readings implements AnswerNews {

  private final Cases cases;
  private final Effects effects;
  private final Conversations conversations;

  Readings(Cases cases, Effects effects, Conversations conversations) {
    this.cases = cases;
    this.effects = effects;
    this.conversations = conversations;
  }

  @Override
  public void answered(TenantTx tx, List<UUID> answerIds) {
    var read = cases.of(tx, answerIds).stream().map(heard -> read(tx, heard)).toList();
    conversations.add(tx, read);
  }

  /** Keys that were pressed in a call say what they mean. */
  private static Meaning meaning(Case heard) {
    return heard.channel().equals("voice")
        ? Keypad.read(heard.said()).orElseGet(Meaning.Unsure::new)
        : Meanings.of(
            new Meanings.Answer(
                heard.said(), heard.offeredNo(), heard.automatic(), heard.today().value()));
  }

  /** Understands one again, as somebody's whom a person named. */
  Read read(TenantTx tx, Case heard) {
    var meaning = meaning(heard);
    var sense = Sense.of(meaning);
    var day = Sense.day(meaning);
    return new Read(heard, sense, day, effects.take(tx, heard, sense, day, null));
  }
}
