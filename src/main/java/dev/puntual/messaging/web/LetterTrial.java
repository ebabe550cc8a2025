package dev.puntual.messaging.web;

import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.MailTrial;
import dev.puntual.messaging.email.MailTrial.Result;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.web.Viewer;
import java.util.Optional;

/** The hardest letter, to whoever asks for it, by the server that stands. */
final class LetterTrial {

  private static final SqlFile OWN_ADDRESS = SqlFile.beside(MailPages.class, "own_address");

  private final TenantTransactions tenants;
  private final MailServers servers;
  private final MailTrial trial;

  LetterTrial(TenantTransactions tenants, MailServers servers, MailTrial trial) {
    this.tenants = tenants;
    this.servers = servers;
    this.trial = trial;
  }

  /** What became of it, as a sentence. */
  record Told(boolean sent, String how) {}

  Told send(Viewer viewer, LetterHabit habit) {
    return send(viewer, WorstLetter.of(viewer, habit));
  }

  Told send(Viewer viewer, Composed letter) {
    if (viewer.tenant().sandbox()) {
      return new Told(false, viewer.say("sms.account.trial.sandbox"));
    }
    return server(viewer)
        .map(server -> send(viewer, letter, server))
        .orElseGet(() -> new Told(false, viewer.say("messaging.letters.trial.none")));
  }

  private Told send(Viewer viewer, Composed letter, MailServer server) {
    var to = tenants.in(viewer.tenant(), tx -> ownAddress(tx, viewer));
    return switch (trial.send(viewer.tenant(), server, to, letter)) {
      case Result.Sent _ -> new Told(true, viewer.say("messaging.letters.trial.sent", to));
      case Result.Refused(var said) ->
          new Told(false, viewer.say("messaging.mail.trial.refused", to, said.strip()));
      case Result.Failed(var trouble, var said) ->
          new Told(
              false,
              viewer.say(
                  "messaging.mail.trial.said",
                  viewer.say("messaging.trouble." + trouble.code()),
                  said.strip()));
    };
  }

  private Optional<MailServer> server(Viewer viewer) {
    try {
      return tenants.in(viewer.tenant(), servers::of);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  private static String ownAddress(TenantTx tx, Viewer viewer) {
    return tx.sql(OWN_ADDRESS)
        .param("person", viewer.identity().personId())
        .query(String.class)
        .single();
  }
}
