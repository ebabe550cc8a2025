package dev.puntual.messaging.web;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.web.Viewer;
import java.util.List;

/** What a person sends to oneself to see that the settings work. */
final class TrialLetter {

  private TrialLetter() {}

  static Composed of(Viewer viewer) {
    return new Composed(
        viewer.voice().language().code(),
        viewer.identity().company(),
        "",
        viewer.say("messaging.mail.trial.subject"),
        List.of(new Block(Kind.TEXT, viewer.say("messaging.mail.trial.text"))),
        List.of(),
        List.of(),
        "",
        "");
  }
}
