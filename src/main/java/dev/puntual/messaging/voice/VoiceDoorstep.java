package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Threshold;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What calls by a machine ask of their own at the last door: that the company switched them on, and
 * that they may be made where they go. The United States and Canada ask for consent in writing to
 * an artificial voice (47 CFR 64.1200), of which we keep no proof; Chile for the prefix 600 (Subtel
 * 286/2024).
 *
 * @param account null when there is none
 */
record VoiceDoorstep(VoiceSettings settings, @Nullable Account account) implements Threshold {

  @Override
  public Crossing cross(TenantTx tx, List<Knock> knocks, Instant now) {
    boolean on = account != null && settings.of(tx).automatic();
    return new Crossed(
        knocks.stream().collect(Collectors.toMap(Knock::messageId, knock -> answer(knock, on))));
  }

  private Answer answer(Knock knock, boolean on) {
    if (!on || account == null) {
      return new Answer.Over("VOICE-OFF");
    }
    if (knock.address().startsWith("+1")) {
      return new Answer.Over("VOICE-CONSENT");
    }
    if (knock.address().startsWith("+56") && !account.sender().startsWith("+56600")) {
      return new Answer.Over("VOICE-PREFIX");
    }
    return SpokenTexts.of(knock.language(), knock.stage())
        .<Answer>map(text -> new Answer.Go(new Speaking(knock.language(), text)))
        .orElseGet(() -> new Answer.Over("VOICE-HOLE"));
  }

  private record Speaking(String language, SmsText text) implements Speaker {

    @Override
    public Opening say(Writing.Letter letter) {
      return text.compose(language, letter)
          .<Opening>map(said -> new Opening.Words(new Writing.Said(said, text.marks(letter))))
          .orElseGet(() -> new Not("VOICE-HOLE"));
    }

    @Override
    public Ending finish(Composed letter, boolean own) {
      return new Ending.Ready(letter);
    }
  }

  private record Crossed(Map<UUID, Answer> answers) implements Crossing {

    @Override
    public void left(TenantTx tx, Collection<UUID> messages) {}
  }
}
