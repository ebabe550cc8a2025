package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Threshold;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.voice.VoiceSettings.Setting;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What calls by a machine ask of their own at the last door: that the company switched them on, and
 * that they may be made where they go. The United States and Canada ask for consent to an
 * artificial voice (47 CFR 64.1200), which must stand in the register with what shows it; Chile for
 * a number with the prefix 600 or 809 (Subtel 286/2024).
 *
 * @param account null when there is none
 */
record VoiceDoorstep(VoiceSettings settings, ConsentRegister register, @Nullable Account account)
    implements Threshold {

  @Override
  public Crossing cross(TenantTx tx, List<Knock> knocks, Instant now) {
    var setting = settings.of(tx);
    var texts = SpokenTexts.load(tx);
    var asking =
        knocks.stream()
            .filter(knock -> CallerNumbers.asksForConsent(knock.address()))
            .map(Knock::messageId)
            .collect(Collectors.toSet());
    if (!asking.isEmpty()) {
      asking.removeAll(register.consented(tx, asking, Channel.VOICE));
    }
    return new Crossed(
        knocks.stream()
            .collect(
                Collectors.toMap(
                    Knock::messageId,
                    knock -> answer(knock, setting, asking.contains(knock.messageId()), texts))));
  }

  /**
   * @param lacking whether a consent is asked for and none is known
   */
  private Answer answer(Knock knock, Setting setting, boolean lacking, SpokenTexts texts) {
    if (account == null || !setting.automatic()) {
      return new Answer.Over("VOICE-OFF");
    }
    if (lacking) {
      return new Answer.Over("VOICE-CONSENT");
    }
    if (CallerNumbers.shown(account, setting, knock.address()).isEmpty()) {
      return new Answer.Over("VOICE-PREFIX");
    }
    return texts
        .matter(knock.language(), knock.stage())
        .<Answer>map(text -> new Answer.Go(new Speaking(knock.language(), text)))
        .orElseGet(() -> new Answer.Over("VOICE-HOLE"));
  }

  private record Speaking(String language, SmsText text) implements Speaker {

    @Override
    public Opening say(Writing.Letter letter) {
      return text.said(language, letter)
          .<Opening>map(Opening.Words::new)
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
