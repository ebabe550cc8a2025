package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.CountedStatements;
import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Simulator;
import dev.puntual.tenants.Audit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Raw webhooks: kept ninety days unless the company says otherwise, then their bodies go. */
class RawKeptTest {

  private final MessagingWorld world = new MessagingWorld();
  private final Simulator providers = TestApplication.providers();
  private final RawKept kept = new RawKept(TestApplication.bean(Audit.class), world.clock);
  private UUID message;

  @BeforeEach
  void aTextMessageIsToldDelivered() throws InterruptedException {
    TestApplication.bean(TurnableClock.class)
        .turnTo(world.clock.instant().minus(Duration.ofHours(3)));
    var account = "AC" + UUID.randomUUID().toString().replace("-", "");
    providers.twilio().account(account, "ficha");
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(
                    tx,
                    Channel.SMS,
                    new Account(
                        "twilio", "+15005550006", Map.of("account", account, "token", "ficha"))));
    message = world.asksForSms("+528112345678");
    world.dispatcher(TestApplication.bean(Posts.class), 2).drain(world.tenant);
    providers.awaitCalls();
    came();
    assertThat(raw()).isPositive();
  }

  @Test
  void afterNinetyDaysTheBodiesAreGoneAndWhatTheyToldStays() {
    int events = events();
    world.passes(Duration.ofDays(90));
    fades();
    assertThat(raw()).as("the one that came ninety days ago to the hour").isOne();

    world.passes(Duration.ofDays(1));
    fades();
    fades();

    assertThat(raw()).isZero();
    assertThat(events()).isEqualTo(events);
    assertThat(
            world.texts(
                "select m.delivery from messaging.message m where m.tenant_id = :tenant and m.message_id = '"
                    + message
                    + "'"))
        .containsExactly("delivered");
  }

  @Test
  void aCompanyMayKeepThemShorter() {
    world.transactions.run(world.tenant, tx -> kept.keep(tx, 7, Ids.next()));
    assertThat(world.transactions.<Integer>in(world.tenant, kept::days)).isEqualTo(7);
    world.passes(Duration.ofDays(8));

    fades();

    assertThat(raw()).isZero();
  }

  @Test
  void companiesWithoutOldCallsAreOneQuestionHoweverManyThereAre() {
    for (int company = 0; company < 20; company++) {
      new World("2026-03-02");
    }
    var counted = new CountedStatements(TestApplication.bean(Database.class));
    var clock = TurnableClock.standingAt(Instant.parse("2020-01-01T00:00:00Z"));
    var beat = new FadingBeat(counted.fleet(), counted.tenants(), kept, clock);
    assertThat(beat.beat()).isFalse();
    assertThat(counted.sent()).as("who we are, and the one question").isEqualTo(2);
    beat.beat();
    assertThat(counted.sent()).as("some hours later again").isZero();
  }

  /** Calls were told to the program, whose clock stands a little before. */
  private void came() {
    world.transactions.run(
        world.tenant,
        tx ->
            tx.sql(
                    dev.puntual.platform.db.SqlFile.read(
                        "test",
                        "-- tenant · test\nwith noted as (insert into messaging.fading (tenant_id, fade_at) values (:tenant, :now) on conflict (tenant_id) do update set fade_at = excluded.fade_at)"
                            + " insert into messaging.delivery_event (tenant_id, provider, event_id, kind, message_id, body, received_at)"
                            + " select :tenant, 'twilio', 'mine', 'delivered', :message, 'From=%2B528112345678'::bytea, :now on conflict do nothing"))
                .param("message", message)
                .param("now", java.sql.Timestamp.from(world.clock.instant()))
                .update());
  }

  private void fades() {
    var beat = new FadingBeat(TestDatabase.fleet(), world.transactions, kept, world.clock);
    boolean more = true;
    while (more) {
      more = beat.beat();
    }
  }

  private int events() {
    return world.count(
        "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant");
  }

  private int raw() {
    return world.count(
        "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant and e.body <> ''::bytea");
  }
}
