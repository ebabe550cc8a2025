package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what nobody told the provider is asked, a few times; nothing is sent again from it. */
class AskedTest {

  private static final String TO = "+528112345678";

  private static final SqlFile RESTORED =
      SqlFile.read(
          "test",
          """
          -- tenant · an attempt as db/restored leaves it
          with tried as (
            update messaging.attempt a
            set detail = 'restored', started_at = :backup, settled_at = :now
            where a.tenant_id = :tenant and a.message_id = :message
          )
          update messaging.message m
          set reason = 'restored', ask_at = :now, asks = 0
          where m.tenant_id = :tenant and m.message_id = :message
          """);

  private final MessagingWorld world = new MessagingWorld();
  private final Simulator providers = TestApplication.providers();
  private final String account = "AC" + UUID.randomUUID().toString().replace("-", "");
  private Dispatcher dispatcher;

  @BeforeEach
  void openAccount() {
    providers.twilio().account(account, "ficha");
    providers.twilio().calling(Calling.NEVER);
    providers.twilio().clock(world.clock);
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(
                    tx,
                    Channel.SMS,
                    new Account(
                        "twilio", "+15005550006", Map.of("account", account, "token", "ficha"))));
    dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 1);
  }

  @AfterEach
  void asOnAGoodDay() {
    providers.twilio().fates(_ -> new Fate.Arrives());
    providers.twilio().calling(Calling.IN_ORDER);
    providers.twilio().clock(InstantSource.system());
  }

  @Test
  void anAnswerThatWasLostIsFoundByNumberAndMinuteAndNeverSentAgain() {
    providers.twilio().fates(_ -> new Fate.Hangs());
    var message = world.asksForSms(TO);
    dispatcher.drain(world.tenant);
    assertThat(standing(message)).isEqualTo("unknown no_answer");

    passes(Duration.ofMinutes(1));

    assertThat(standing(message)).isEqualTo("accepted told_later delivered");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void whatTheProviderNeverHeardOfIsSaidToAPersonAfterADayAndIsNotSentByItself() {
    providers.twilio().fates(_ -> new Fate.Hangs());
    var message = world.asksForSms(TO);
    dispatcher.drain(world.tenant);
    providers.twilio().forget(account);

    int asked = 0;
    for (int hour = 0; hour < 30 && !standing(message).equals("unknown not_there"); hour++) {
      passes(Duration.ofHours(1));
      asked++;
    }

    assertThat(standing(message)).isEqualTo("unknown not_there");
    assertThat(asked).isBetween(20, 28);
    passes(Duration.ofDays(1));
    assertThat(providers.twilio().taken().stream().filter(one -> one.account().equals(account)))
        .isEmpty();
  }

  /** R07: a restored installation asks for the whole time of which it knows nothing. */
  @Test
  void whatMayHaveLeftSinceABackupIsFoundWithinTheTimeThatNobodyKnowsOf() {
    providers.twilio().fates(_ -> new Fate.Hangs());
    var backup = world.clock.instant();
    world.passes(Duration.ofHours(3));
    var message = world.asksForSms(TO);
    dispatcher.drain(world.tenant);
    world.passes(Duration.ofHours(2));
    world.transactions.run(
        world.tenant,
        tx ->
            tx.sql(RESTORED)
                .param("message", message)
                .param("backup", Timestamp.from(backup))
                .param("now", Timestamp.from(world.clock.instant()))
                .update());

    passes(Duration.ofMinutes(1));

    assertThat(standing(message)).isEqualTo("accepted told_later delivered");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void ofTwoThatFitNoneIsBelieved() {
    providers.twilio().fates(_ -> new Fate.Hangs());
    var first = world.asksForSms(TO);
    var second = world.asksForSms(TO);
    dispatcher.drain(world.tenant);

    passes(Duration.ofMinutes(1));

    assertThat(standing(first)).isEqualTo("unknown no_answer");
    assertThat(standing(second)).isEqualTo("unknown no_answer");
  }

  @Test
  void acceptedAndNeverToldIsAskedAndToldInTheEnd() {
    var message = world.asksForSms(TO);
    dispatcher.drain(world.tenant);
    assertThat(standing(message)).isEqualTo("accepted");

    passes(Duration.ofDays(1));

    assertThat(standing(message)).isEqualTo("accepted delivered");
  }

  @Test
  void acceptedAndSilentForFiveDaysEndsVisiblyAsNeverTold() {
    providers.twilio().fates(_ -> new Fate.Silent());
    var message = world.asksForSms(TO);
    dispatcher.drain(world.tenant);

    for (int day = 0; day < 4; day++) {
      passes(Duration.ofDays(1));
      assertThat(standing(message)).isEqualTo("accepted");
    }
    passes(Duration.ofDays(1));

    assertThat(standing(message)).isEqualTo("accepted never_told");
    passes(Duration.ofDays(9));
    assertThat(taken()).hasSize(1);
    assertThat(
            world.count(
                "select count(*) from messaging.v_lane l where l.tenant_id = :tenant and l.due_at is not null"))
        .as("nothing is asked any more")
        .isZero();
  }

  private void passes(Duration time) {
    world.passes(time);
    dispatcher.drain(world.tenant);
  }

  private List<Taken> taken() {
    return providers.twilio().taken().stream()
        .filter(message -> message.account().equals(account))
        .toList();
  }

  private String standing(UUID message) {
    var texts =
        world.texts(
            "select concat_ws(' ', m.state, nullif(m.reason, ''), nullif(m.delivery, '')) from messaging.message m"
                + " where m.tenant_id = :tenant and m.message_id = '"
                + message
                + "'");
    return texts.getFirst();
  }
}
