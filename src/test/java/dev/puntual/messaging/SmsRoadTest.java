package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From request to a provider over its wire, and back by its signed calls. */
class SmsRoadTest {

  private static final String TO = "+528112345678";
  private static final SqlFile DELIVERY =
      SqlFile.read(
          "test",
          """
          -- tenant · what was told later
          select m.state, m.delivery from messaging.message m where m.tenant_id = :tenant and m.message_id = :message
          """);

  private final MessagingWorld world = new MessagingWorld();
  private final Simulator providers = TestApplication.providers();
  private final String account = "AC" + UUID.randomUUID().toString().replace("-", "");
  private Dispatcher dispatcher;

  @BeforeEach
  void openAccount() {
    providers.twilio().account(account, "ficha");
    keeps(Map.of("account", account, "token", "ficha"));
    dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 2);
  }

  @AfterEach
  void asOnAGoodDay() {
    providers.twilio().fates(_ -> new Fate.Arrives());
    providers.twilio().calling(Calling.IN_ORDER);
  }

  @Test
  void aTextMessageLeavesInTheWordsOfItsStageAndIsToldDelivered() throws InterruptedException {
    var message = world.asksForSms(TO);

    sent();

    assertThat(taken()).hasSize(1);
    assertThat(taken().getFirst().body())
        .contains("Ferreteria del Norte", "https://pagos.example/p/abc", "$12,500.00 MXN");
    assertThat(taken().getFirst().to()).isEqualTo(TO);
    assertThat(standing(message)).isEqualTo("accepted delivered");
  }

  @Test
  void whatIsToldTwiceAndBackwardsEndsTheSame() throws InterruptedException {
    providers.twilio().calling(new Calling(true, true));
    var message = world.asksForSms(TO);

    sent();

    assertThat(standing(message)).isEqualTo("accepted delivered");
    assertThat(events(message)).isEqualTo(3);
  }

  @Test
  void anAnswerThatWasLostIsHealedByWhatIsToldLaterAndNeverSentAgain() throws InterruptedException {
    providers.twilio().fates(_ -> new Fate.Hangs());
    var message = world.asksForSms(TO);

    sent();
    sent();

    assertThat(taken()).hasSize(1);
    assertThat(standing(message)).isEqualTo("accepted delivered");
  }

  @Test
  void whatNobodyTellsOfStaysAccepted() throws InterruptedException {
    providers.twilio().fates(_ -> new Fate.Silent());
    var message = world.asksForSms(TO);

    sent();

    assertThat(standing(message)).isEqualTo("accepted ");
  }

  @Test
  void aNumberWithoutAnybodyIsToldToWhoKeepsAddresses() throws InterruptedException {
    providers.twilio().fates(_ -> new Fate.Fails(30005));
    var message = world.asksForSms(TO);

    sent();

    assertThat(standing(message)).isEqualTo("accepted failed");
    assertThat(world.stateOf(message)).isEqualTo("accepted nobody");
  }

  @Test
  void aKeyThatIsNotBelievedStopsTheLaneAndSpoilsNoMessage() throws InterruptedException {
    keeps(Map.of("account", account, "token", "otra"));
    var first = world.asksForSms(TO);
    var second = world.asksForSms("+528112345679");

    sent();

    assertThat(world.stateOf(first)).isEqualTo("ready");
    assertThat(world.stateOf(second)).isEqualTo("ready");
    assertThat(
            world.count(
                "select count(*) from messaging.lane l where l.tenant_id = :tenant and l.trouble = 'auth'"))
        .isOne();
  }

  @Test
  void withoutAnAccountTheMessageLiesInTheHouse() throws InterruptedException {
    world.transactions.run(
        world.tenant, tx -> TestApplication.bean(Accounts.class).forget(tx, Channel.SMS));
    var message = world.asksForSms(TO);

    sent();

    assertThat(taken()).isEmpty();
    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(world.count("select count(*) from messaging.mailbox b where b.tenant_id = :tenant"))
        .isOne();
  }

  @Test
  void aSenderWithoutANumberSaysWhereToSayStopBecauseNobodyCanAnswerIt()
      throws InterruptedException {
    world.asksForSms(TO);
    sent();
    assertThat(taken().getLast().body()).doesNotContain("Baja:");
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(
                    tx,
                    Channel.SMS,
                    new Account(
                        "twilio", "Ferreteria", Map.of("account", account, "token", "ficha"))));
    var message = world.asksForSms("+528112345679");
    // What was read of the account holds for some seconds.
    world.passes(java.time.Duration.ofMinutes(1));

    sent();

    var said = taken().getLast().body();
    assertThat(said).containsPattern("Baja: \\S+/b/[\\w-]{16}$");
    var token = said.replaceFirst(".*/b/", "");
    assertThat(TestApplication.bean(OptOutLinks.class).read(token).orElseThrow().id())
        .isEqualTo(message);
  }

  @Test
  void keysRestSealed() {
    assertThat(
            world.count(
                "select count(*) from messaging.account a where a.tenant_id = :tenant"
                    + " and position('ficha' in encode(a.keys_sealed, 'escape')) > 0"))
        .isZero();
  }

  private void keeps(Map<String, String> keys) {
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(tx, Channel.SMS, new Account("twilio", "+15005550006", keys)));
  }

  private void sent() throws InterruptedException {
    dispatcher.drain(world.tenant);
    providers.awaitCalls();
  }

  private List<Taken> taken() {
    return providers.twilio().taken().stream()
        .filter(message -> message.account().equals(account))
        .toList();
  }

  private String standing(UUID message) {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(DELIVERY)
                .param("message", message)
                .query((row, _) -> row.getString(1) + " " + row.getString(2))
                .single());
  }

  private int events(UUID message) {
    return world.count(
        "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant and e.message_id = '"
            + message
            + "'");
  }
}
