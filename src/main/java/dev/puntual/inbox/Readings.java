package dev.puntual.inbox;

import dev.puntual.messaging.AnswerNews;
import dev.puntual.messaging.answers.Keypad;
import dev.puntual.messaging.answers.Meaning;
import dev.puntual.messaging.answers.Meanings;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people answer, in the transaction that keeps it. Exact rules alone decide; what
 * they are not sure of pauses and waits for a person.
 */
final class Readings implements AnswerNews {

  private final Cases cases;
  private final Effects effects;
  private final Conversations conversations;
  private final Taps taps;
  private final Talks talks;

  Readings(Cases cases, Effects effects, Conversations conversations, Taps taps, Talks talks) {
    this.cases = cases;
    this.effects = effects;
    this.conversations = conversations;
    this.taps = taps;
    this.talks = talks;
  }

  @Override
  public void answered(TenantTx tx, List<UUID> answerIds) {
    var heard = cases.of(tx, answerIds);
    taps.before(tx, heard);
    var read = heard.stream().map(one -> read(tx, one)).toList();
    conversations.add(tx, read);
    taps.answer(tx, read);
    talks.ask(tx, read);
  }

  /** Understands one again, as somebody's whom a person named. */
  Read read(TenantTx tx, Case heard) {
    var tapped = Taps.of(heard);
    return tapped.isPresent()
        ? read(tx, heard, tapped.get().sense(), tapped.get().day())
        : inWords(tx, heard);
  }

  private Read inWords(TenantTx tx, Case heard) {
    var meaning = meaning(heard);
    var sense = Sense.of(meaning);
    var debtor = heard.debtor();
    return sense == Sense.PROMISE
            && debtor != null
            && PromisedMoney.unsure(tx, debtor, heard.said())
        ? read(tx, heard, Sense.UNSURE, null)
        : read(tx, heard, sense, Sense.day(meaning));
  }

  /** Keys that were pressed in a call say what they mean. */
  private static Meaning meaning(Case heard) {
    return heard.channel().equals("voice")
        ? Keypad.read(heard.said()).orElseGet(Meaning.Unsure::new)
        : Meanings.of(
            new Meanings.Answer(
                heard.said(), heard.offeredNo(), heard.automatic(), heard.today().value()));
  }

  private Read read(TenantTx tx, Case heard, Sense sense, @Nullable LocalDate day) {
    return new Read(heard, sense, day, effects.take(tx, heard, sense, day, null));
  }
}
