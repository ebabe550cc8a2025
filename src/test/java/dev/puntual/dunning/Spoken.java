package dev.puntual.dunning;

import static dev.puntual.dunning.Means.VOICE;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.TwilioVoice;
import dev.puntual.simulator.twilio.TwilioVoice.Heard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A company whose machine calls Ana by its account at Twilio, which a program of ours plays. */
public abstract class Spoken extends Texted {

  protected static final String DAY = "2026-03-02";
  protected static final List<String> OF_A_DEBT =
      List.of(
          "100", "adeudo", "deuda", "debe", "factura", "saldo", "pag", "total", "cobr", "vencid",
          "mxn");

  protected final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");
  protected final TwilioVoice line = carriers.twilio().voice();

  @BeforeEach
  void aMachineMayCall() {
    carriers.twilio().account(sid, "clave");
    in(
        tx -> {
          var keys = Map.of("account", sid, "token", "clave");
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.VOICE, new Account("twilio_voice", "+528100000000", keys));
          return tx;
        });
    switched(true, "");
    line.people(_ -> Person.pressing("1"));
  }

  @AfterEach
  void everybodyAnswersAgain() {
    line.people(_ -> Person.pressing());
    line.fates(_ -> new Fate.Arrives());
    line.calling(Calling.IN_ORDER);
  }

  protected void calls() {
    anaHasATelephone();
    var manner = new Manner(Manner.USUAL.to(), List.of(VOICE), Leaving.SOON);
    in(tx -> HouseSteps.follow(tx, step(1, 1, manner), step(2, 5, manner)));
    world.approves(world.dayBreaks(DAY));
    world.itIs(DAY, "12:00");
    leave();
  }

  protected static Ladder.Step step(int number, int late, Manner manner) {
    return new Ladder.Step(
        number, new Timing.Due(late), Stage.GENTLE, null, Action.MESSAGE, manner);
  }

  protected void anaHasATelephone() {
    World.Debtor ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    in(
        tx ->
            TestApplication.bean(Contacts.class)
                .save(tx, ana.id(), new Contacts.Entry("Ana", ContactRole.PAYER, "", ANA)));
  }

  protected void switched(boolean on, String person) {
    in(
        tx -> {
          TestApplication.bean(VoiceSettings.class)
              .set(tx, new VoiceSettings.Setting(on, person), Ids.next());
          return tx;
        });
  }

  protected static String words(List<Heard> heard) {
    return heard.stream()
        .filter(one -> one.what().equals("say"))
        .map(one -> one.words().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  protected List<String> meanings() {
    return world.asks("select r.meaning from inbox.v_reading r where r.tenant_id = :tenant");
  }

  protected List<String> answers() {
    return world.asks("select a.said from messaging.v_answer a where a.tenant_id = :tenant");
  }

  protected List<String> holds() {
    return world.asks(
        "select h.reason, coalesce(h.until_on::text, '-'), coalesce(h.channel, 'all') from worklist.v_stop h where h.tenant_id = :tenant");
  }

  protected List<String> slots() {
    return world.asks(
        "select channel, outcome from rules.contact where tenant_id = :tenant order by 1");
  }

  protected List<String> detail() {
    return world.asks(
        "select m.delivery_detail from messaging.message m where m.tenant_id = :tenant");
  }
}
