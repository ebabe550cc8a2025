package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.rules.Channel;
import java.util.Optional;

/**
 * Who tells WhatsApp that they want none of a company's offers wants none of its reminders either,
 * as far as we know. That they take offers again there is no word about reminders, so it lifts
 * nothing: they say so to us, or a person enters it.
 */
final class MetaStops {

  private MetaStops() {}

  /** Empty when it tells of something else. */
  static Optional<Stop> of(CloudNews news) {
    var said = news.said();
    if (!news.list().equals("user_preferences")
        || !said.path("value").asString("").equals("stop")) {
      return Optional.empty();
    }
    var number = said.path("wa_id").asString("");
    var who = number.isEmpty() ? said.path("user_id").asString("") : "+" + number;
    var note = "user_preferences " + said.path("category").asString("");
    var evidence = new Stop.Evidence(news.at(), null, null, "", "", "", note.strip(), null);
    return who.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stop(
                new Stop.Reach.Address(Channel.WHATSAPP, who), StopCause.AT_PROVIDER, evidence));
  }
}
