package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.sms.smpp.Smpp;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.smpp.SmppDesk.InParts;
import dev.puntual.simulator.smpp.SmppDesk.Taken;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Issue 4, any carrier by SMPP: long answers come in parts, and receipts find their message after a
 * restart. Over the wire, with the database behind it.
 */
@Timeout(60)
class SmppPartsTest {

  private static final String FROM = "528112345678";
  private static final List<String> SAID =
      List.of("No voy a poder pagar est", "a semana, señor: el viernes paso 😀", ". Gracias");

  private final World world = new World("2026-03-02");
  private final TurnableClock clock = TestApplication.bean(TurnableClock.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Simulator providers = TestApplication.providers();
  private final String system = "s" + UUID.randomUUID().toString().substring(0, 12);
  private final List<DeliveryEvent> told = new CopyOnWriteArrayList<>();
  private Smpp smpp = line();

  @BeforeEach
  void openAccount() {
    providers.smpp().account(system, "ficha");
    assertThat(smpp.stands(world.tenant, account())).isTrue();
  }

  @AfterEach
  void hangUp() {
    smpp.close();
    providers.smpp().fates(_ -> new Fate.Arrives());
  }

  @ParameterizedTest
  @EnumSource(InParts.class)
  void aLongAnswerIsOneTextInWhateverOrderItsPartsCome(InParts how) throws InterruptedException {
    providers.smpp().answers(system, FROM, how, 7, SAID, 3, 1, 2);
    providers.smpp().awaitTold();

    assertThat(said()).containsExactly(String.join("", SAID));
    assertThat(told.getFirst().kind()).isEqualTo(Kind.ANSWER);
  }

  @Test
  void aPartThatComesAgainIsNoOtherAnswer() throws InterruptedException {
    providers.smpp().answers(system, FROM, InParts.BRIEF, 9, SAID, 1, 1, 2, 3, 3, 1);
    providers.smpp().awaitTold();

    assertThat(said()).containsExactly(String.join("", SAID));
  }

  @Test
  void twoWhoWriteAtOnceWithTheSameMarkAreTwo() throws InterruptedException {
    providers.smpp().answers(system, FROM, InParts.BRIEF, 9, List.of("BA", "JA"), 1);
    providers
        .smpp()
        .answers(system, "528199999999", InParts.BRIEF, 9, List.of("ya ", "pagué"), 2, 1);
    providers.smpp().answers(system, FROM, InParts.BRIEF, 9, List.of("BA", "JA"), 2);
    providers.smpp().awaitTold();

    assertThat(said()).containsExactlyInAnyOrder("BAJA", "ya pagué");
  }

  @Test
  void partsSurviveARestart() throws InterruptedException {
    providers.smpp().answers(system, FROM, InParts.LONG, 300, SAID, 1, 3);
    providers.smpp().awaitTold();
    restart();
    providers.smpp().answers(system, FROM, InParts.LONG, 300, SAID, 2);
    providers.smpp().awaitTold();

    assertThat(said()).containsExactly(String.join("", SAID));
  }

  @Test
  void whatTheOtherPartsNeverComeForIsToldAfterAWhileAsFarAsItCame() throws InterruptedException {
    providers.smpp().answers(system, FROM, InParts.BRIEF, 11, List.of("BAJA, por", "favor"), 1);
    providers.smpp().awaitTold();
    assertThat(said()).isEmpty();

    passes(Duration.ofMinutes(6));

    assertThat(said()).containsExactly("BAJA, por…");
    passes(Duration.ofMinutes(6));
    assertThat(said()).hasSize(1);
  }

  @Test
  void theSameMarkMuchLaterIsAnotherText() throws InterruptedException {
    providers.smpp().answers(system, FROM, InParts.BRIEF, 12, List.of("uno ", "dos"), 1, 2);
    providers.smpp().awaitTold();
    clock.turnTo(clock.instant().plus(Duration.ofHours(2)));
    providers.smpp().answers(system, FROM, InParts.BRIEF, 12, List.of("tres ", "cuatro"), 2, 1);
    providers.smpp().awaitTold();

    assertThat(said()).containsExactly("uno dos", "tres cuatro");
  }

  /** A crash after the carrier’s answer and before our own note of it. */
  @Test
  void aReceiptThatComesAfterARestartFindsItsMessage() throws InterruptedException {
    providers.smpp().fates(_ -> new Fate.Silent());
    var slips = List.of(UUID.randomUUID(), UUID.randomUUID());
    slips.forEach(
        message ->
            smpp.send(
                account(),
                new Slip(
                    message,
                    "+" + FROM,
                    "Hola",
                    Duration.ofHours(1),
                    "https://x.example/avisos/mensajes/smpp/" + world.tenant + "?m=x")));
    restart();
    var taken = taken();
    providers.smpp().arrives(taken.getFirst(), taken.getFirst().id());
    providers.smpp().arrives(taken.getLast(), new BigInteger(taken.getLast().id(), 16).toString());
    providers.smpp().awaitTold();

    assertThat(told)
        .extracting(DeliveryEvent::messageId)
        .containsExactlyInAnyOrderElementsOf(slips);
    assertThat(told).extracting(DeliveryEvent::kind).containsOnly(Kind.DELIVERED);
  }

  /** The whole program: its own line, its own door, and the inbox behind it. */
  @Test
  void theProgramsOwnLineKeepsALongAnswerAsOne() throws InterruptedException {
    smpp.close();
    transactions.run(
        world.tenant, tx -> TestApplication.bean(Accounts.class).set(tx, Channel.SMS, account()));
    var own = TestApplication.bean(Smpp.class);
    assertThat(own.stands(world.tenant, account())).isTrue();
    providers.smpp().answers(system, FROM, InParts.FIELDS, 7, SAID, 2, 3, 1);
    providers.smpp().awaitTold();

    assertThat(world.asks("select a.said from messaging.v_answer a where a.tenant_id = :tenant"))
        .containsExactly(String.join("", SAID));
    assertThat(
            world.asks(
                "select p.sender || p.octets from messaging.smpp_part p where p.tenant_id = :tenant"))
        .as("its words are kept once")
        .containsOnly("");
  }

  private void restart() {
    smpp.close();
    smpp = line();
    assertThat(smpp.stands(world.tenant, account())).isTrue();
  }

  private void passes(Duration time) {
    clock.turnTo(clock.instant().plus(time));
    smpp.stands(world.tenant, account());
  }

  private Smpp line() {
    var news =
        new SmsConfiguration.CarrierNews(
            (_, event, _) -> told.add(event), new SmppLedger(transactions, clock));
    return new Smpp(news, clock);
  }

  private List<String> said() {
    return told.stream().map(event -> event.said() == null ? "" : event.said().text()).toList();
  }

  private List<Taken> taken() {
    return providers.smpp().taken().stream().filter(one -> one.system().equals(system)).toList();
  }

  private Account account() {
    var keys = Map.of("host", providers.smpp().address(), "system", system, "password", "ficha");
    return new Account("smpp", "Ferreteria", keys);
  }
}
