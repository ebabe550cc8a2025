package dev.puntual.messaging.web;

import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unauthorised;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;

/** Why a test message did not leave, in a sentence beside the field where it can be helped. */
final class WhatsAppTrialWords {

  private WhatsAppTrialWords() {}

  static Problems told(Viewer viewer, SendOutcome outcome) {
    var problems = Problems.none();
    return switch (outcome) {
      case SendOutcome.Accepted _ -> problems;
      case Rejected(_, var said) ->
          problems.add("numero", viewer.say("whatsapp.account.trial.rejected", said));
      case Throttled _ -> problems.add("numero", viewer.say("messaging.trouble.throttled"));
      case Unreachable _ -> problems.add("numero", viewer.say("sms.account.trial.unreachable"));
      case Unauthorised(var said) ->
          problems.add("ficha", viewer.say("whatsapp.account.trial.unauthorised", said));
      case Unknown _ -> problems.add("numero", viewer.say("sms.account.trial.unknown"));
    };
  }
}
