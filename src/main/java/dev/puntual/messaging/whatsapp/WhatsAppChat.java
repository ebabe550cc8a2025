package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.ChatRules;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** As the door will ask it again when the answer leaves. */
final class WhatsAppChat implements ChatRules {

  private final WhatsAppWindow window;
  private final WhatsAppStandings standings;
  private final WhatsAppTexts texts;
  private final InstantSource clock;

  WhatsAppChat(
      WhatsAppWindow window,
      WhatsAppStandings standings,
      WhatsAppTexts texts,
      InstantSource clock) {
    this.window = window;
    this.standings = standings;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Standing with(TenantTx tx, String address, String language) {
    if (!window.connected(tx)) {
      return new Standing("unconnected", Optional.empty(), Duration.ZERO, List.of());
    }
    var stopped = standings.of(tx).stopped();
    var until = window.openUntil(tx, address);
    return new Standing(
        stopped,
        until,
        until.map(end -> Duration.between(clock.instant(), end)).orElse(Duration.ZERO),
        stopped.isEmpty() ? offers(tx, language) : List.of());
  }

  private List<Offer> offers(TenantTx tx, String language) {
    var sending =
        texts.all(tx).stream()
            .filter(text -> text.sends() && text.language().equals(language))
            .toList();
    return Stream.of(Stage.values())
        .flatMap(stage -> sending.stream().filter(t -> t.stage().equals(stage.code())).limit(1))
        .map(text -> new Offer(text.stage(), text.text().body()))
        .toList();
  }

  @Override
  public boolean givesAway(String text) {
    return Telling.away(text);
  }
}
