package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.puntual.TestApplication;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.tenants.entry.Browser;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing waits for ever unseen. */
class OldestWaitingTest {

  /** Long before any other test: what they leave behind is not waiting yet. */
  private static final Instant LONG_AGO = Instant.parse("2024-03-12T16:00:00Z");

  private final MessagingWorld world = new MessagingWorld();
  private final OldestWaiting oldest =
      new OldestWaiting(
          TestDatabase.fleet(), world.clock, Duration.ofMinutes(60), Duration.ofHours(12));
  private final Logger log = (Logger) LoggerFactory.getLogger(OldestWaiting.class);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  @BeforeEach
  void listens() {
    world.clock.turnTo(LONG_AGO);
    heard.start();
    log.addAppender(heard);
  }

  @AfterEach
  void listensNoMore() {
    log.detachAppender(heard);
    trouble("");
    world.clock.turnTo(LONG_AGO.plus(Duration.ofDays(7)));
    world.dispatcher().drain(world.tenant);
  }

  @Test
  void theAgeOfTheOldestRowThatMayLeaveIsToldAndAlarmsAfterAnHour() {
    world.asksFor("Ana");
    world.passes(Duration.ofMinutes(59));
    assertThat(oldest.look().age()).isGreaterThanOrEqualTo(Duration.ofMinutes(59));
    assertThat(oldest.look().alarming()).isFalse();
    oldest.beat();
    assertThat(errors()).isEmpty();

    world.passes(Duration.ofMinutes(2));
    assertThat(oldest.look().alarming()).isTrue();
    oldest.beat();
    assertThat(errors()).containsExactly("the oldest message has been waiting for PT1H1M");
    oldest.beat();
    assertThat(errors()).as("once a minute").hasSize(1);

    world.dispatcher().drain(world.tenant);
    assertThat(oldest.look().age()).isZero();
    assertThat(oldest.look().alarming()).isFalse();
  }

  @Test
  void whatStandsStillInTroubleIsNoMessageThatWaitsButAlarmsAfterHalfADay() {
    world.asksFor("Ana");
    trouble("login");
    world.passes(Duration.ofHours(11));
    var eleven = oldest.look();
    assertThat(eleven.age()).isZero();
    assertThat(eleven.standing()).as("with lanes of others").isPositive();
    assertThat(eleven.stood()).isEqualTo(Duration.ofHours(11));
    assertThat(eleven.alarming()).isFalse();

    world.passes(Duration.ofHours(2));
    assertThat(oldest.look().alarming()).isTrue();
    oldest.beat();
    assertThat(errors()).containsExactly("messages have stood still in trouble for PT13H");
  }

  @Test
  void whatAPersonPausedAndTroubleWithNothingToSendAreNoAlarm() {
    trouble("login");
    world.passes(Duration.ofDays(3));
    assertThat(oldest.look().alarming()).as("nothing to send").isFalse();

    world.clock.turnTo(LONG_AGO);
    world.asksFor("Ana");
    write("update messaging.lane set paused = true where tenant_id = :tenant");
    world.passes(Duration.ofDays(3));
    assertThat(oldest.look().alarming()).as("a person knows").isFalse();
    write("update messaging.lane set paused = false where tenant_id = :tenant");
  }

  @Test
  void whoWatchesOverTheInstallationMayAskWithoutALogin() {
    var clock = TestApplication.bean(TurnableClock.class);
    var before = clock.instant();
    world.asksFor("Ana");
    try {
      clock.turnTo(LONG_AGO.plus(Duration.ofMinutes(30)));
      var calm = new Browser(TestApplication.port()).get("/salud/mensajes");
      assertThat(calm.status()).isEqualTo(200);

      clock.turnTo(LONG_AGO.plus(Duration.ofMinutes(61)));
      var alarm = new Browser(TestApplication.port()).get("/salud/mensajes");
      assertThat(alarm.status()).isEqualTo(503);
      assertThat(alarm.body())
          .contains("puntual_messages_oldest_waiting_seconds 3660")
          .contains("puntual_lanes_standing ", "puntual_lanes_longest_standing_seconds ");
    } finally {
      clock.turnTo(before);
    }
  }

  private List<String> errors() {
    return heard.list.stream()
        .filter(one -> one.getLevel() == Level.ERROR)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private void trouble(String code) {
    world.transactions.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · a lane in trouble\ninsert into messaging.lane (tenant_id, channel, trouble, trouble_since)"
                            + " values (:tenant, 'email', :code, case when :code = '' then null else cast(:now as timestamptz) end)"
                            + " on conflict (tenant_id, channel) do update set trouble = excluded.trouble,"
                            + " trouble_since = excluded.trouble_since"))
                .param("code", code)
                .param("now", Timestamp.from(world.clock.instant()))
                .update());
  }

  private void write(String sql) {
    world.transactions.run(
        world.tenant, tx -> tx.sql(SqlFile.read("test", "-- tenant · a lane\n" + sql)).update());
  }
}
