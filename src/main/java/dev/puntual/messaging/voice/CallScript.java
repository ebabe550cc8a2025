package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.CallTexts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.util.Optional;

/** A call as {@link MachineTalk} would speak it; one query. */
final class CallScript implements CallTexts {

  @Override
  public Optional<Script> preview(
      TenantTx tx, Stage tone, Language language, Writing.Letter letter, Voice voice) {
    var texts = SpokenTexts.load(tx);
    var greeting = texts.text(SpokenPart.GREETING, language).spoken();
    var matter = texts.text(SpokenPart.of(tone), language).spoken();
    return greeting
        .say(letter.words(), "")
        .flatMap(
            who ->
                matter
                    .say(letter.words(), "")
                    .map(
                        what ->
                            new Script(
                                who,
                                voice.say("voice.call.keys"),
                                what,
                                voice.say("voice.call.menu"))));
  }
}
