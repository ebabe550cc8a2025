package dev.puntual.dunning;

import static dev.puntual.dunning.Means.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.simulator.twilio.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Law US-TCPA-1 and CL-VOICE-1: where an artificial voice asks for consent, and where a machine's
 * call must show a number of a kind.
 */
@Timeout(90)
class PlacesOfCallsTest extends Spoken {

  private static final String TEXAS = "+15125550143";
  private static final String SANTO_DOMINGO = "+18095550143";
  private static final String SANTIAGO = "+56912345678";

  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void theyTakeCalls() {
    line.people(_ -> Person.pressing("1"));
  }

  @Test
  void aNumberOfTheUnitedStatesIsNotCalledWithoutConsent() {
    callsTo(TEXAS);

    assertThat(line.placed(sid)).isEmpty();
    assertThat(against()).containsExactly("withheld VOICE-CONSENT");
  }

  @Test
  void whoConsentedWithEvidenceIsCalled() {
    owing(TEXAS);
    consent(true, "formulario 2026-02-11, folio 88");
    leaves();

    assertThat(line.placed(sid)).hasSize(1);
  }

  @Test
  void aConsentThatNothingShowsAndOneThatWasTakenBackAreNone() {
    owing(TEXAS);
    consent(true, "");
    leaves();
    assertThat(against()).containsExactly("withheld VOICE-CONSENT");

    consent(true, "folio 88");
    consent(false, "");
    world.approves(world.dayBreaks("2026-03-09"));
    world.itIs("2026-03-09", "12:00");
    leave();
    assertThat(line.placed(sid)).isEmpty();
  }

  @Test
  void aNumberOfAnotherCountryBehindTheSamePrefixAsksForNone() {
    callsTo(SANTO_DOMINGO);

    assertThat(line.placed(sid)).hasSize(1);
  }

  @Test
  void chileIsNotCalledFromANumberOfAnotherKind() {
    callsTo(SANTIAGO);

    assertThat(line.placed(sid)).isEmpty();
    assertThat(against()).containsExactly("withheld VOICE-PREFIX");
  }

  @Test
  void chileIsCalledFromTheNumberThatIsSetForIt() {
    shown("+566001234567");
    callsTo(SANTIAGO);

    assertThat(line.placed(sid)).hasSize(1);
    assertThat(line.placed(sid).getFirst().form().get("From")).isEqualTo("+566001234567");
  }

  @Test
  void otherCountriesAreCalledFromTheNumberOfTheAccount() {
    shown("+566001234567");
    callsTo(ANA);

    assertThat(line.placed(sid).getFirst().form().get("From")).isEqualTo("+528100000000");
  }

  private void callsTo(String phone) {
    owing(phone);
    leaves();
  }

  private void owing(String phone) {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    in(
        tx ->
            TestApplication.bean(Contacts.class)
                .save(tx, ana.id(), new Contacts.Entry("Ana", ContactRole.PAYER, "", phone)));
    house(VOICE);
  }

  private void leaves() {
    world.approves(world.dayBreaks(DAY));
    world.itIs(DAY, "12:00");
    leave();
  }

  private void consent(boolean granted, String evidence) {
    var shown = new ConsentRegister.Shown("", "", Set.of(), "");
    var entry =
        new ConsentRegister.Entry(
            ana.id(), Channel.VOICE, null, granted, Basis.CONSENT, evidence, "", shown, Ids.next());
    in(
        tx -> {
          TestApplication.bean(ConsentRegister.class).add(tx, entry);
          return tx;
        });
  }

  private void shown(String number) {
    in(
        tx -> {
          TestApplication.bean(VoiceSettings.class)
              .set(tx, new VoiceSettings.Setting(true, "", number), Ids.next());
          return tx;
        });
  }

  private List<String> against() {
    return world.asks(
        "select m.state, m.against from messaging.message m where m.tenant_id = :tenant");
  }
}
