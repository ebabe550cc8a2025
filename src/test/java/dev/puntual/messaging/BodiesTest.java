package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.tenants.Audit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Section 7: words of messages are kept three years from the last activity and then go; type, time
 * and outcome of each contact stay.
 */
class BodiesTest {

  private final MessagingWorld world = new MessagingWorld();
  private final List<UUID> told = new ArrayList<>();
  private final Bodies bodies =
      new Bodies(
          world.transactions,
          TestApplication.bean(Wakes.class),
          List.of((_, subjects) -> told.addAll(subjects)),
          TestApplication.bean(Audit.class),
          world.clock);

  @BeforeEach
  void aLetterLeavesAndIsAnswered() {
    world.asksFor("Ana");
    world.dispatcher().drain(world.tenant);
    answers("ya pagué, va el recibo");
    assertThat(words()).containsExactly("1", "1", "1");
  }

  @Test
  void afterThreeYearsTheWordsAreGoneAndWhatTheLawAsksForStays() {
    var proof = proof();
    world.passes(Duration.ofDays(3 * 365 - 2));
    fades();
    assertThat(words()).as("not before").containsExactly("1", "1", "1");

    world.passes(Duration.ofDays(4));
    fades();
    fades();

    assertThat(words()).containsExactly("0", "0", "0");
    assertThat(proof()).isEqualTo(proof).isNotEmpty();
    assertThat(told).as("rooms above are told").isNotEmpty();
    assertThat(
            world.texts(
                "select m.subject from messaging.message m where m.tenant_id = :tenant and"
                    + " m.subject is not null"))
        .isEmpty();
  }

  @Test
  void whoeverIsStillSpokenWithKeepsTheirWords() {
    world.passes(Duration.ofDays(3 * 365 - 10));
    answers("¿me mandan otra vez la factura?");
    world.passes(Duration.ofDays(30));

    fades();

    assertThat(words()).containsExactly("1", "2", "2");
  }

  @Test
  void aCompanyMayKeepThemShorterAndItCountsFromTheNextBeatOn() {
    world.transactions.run(world.tenant, tx -> bodies.keep(tx, 12, Ids.next()));
    assertThat(world.transactions.<Integer>in(world.tenant, bodies::months)).isEqualTo(12);
    assertThat(due()).isOne();
    world.passes(Duration.ofDays(370));

    fades();

    assertThat(words()).containsExactly("0", "0", "0");
  }

  @Test
  void theFirstMessageOfACompanySetsTheWakeAndEachWalkTheNext() {
    assertThat(due()).as("set with the message").isOne();
    var beat =
        new DueWork(
            new Wakes(world.transactions, TestDatabase.fleet(), world.clock),
            Bodies.JOB,
            bodies::fade);
    world.passes(Duration.ofDays(3 * 365 + 10));
    while (beat.beat()) {}

    assertThat(words()).containsExactly("0", "0", "0");
    assertThat(due()).isOne();
  }

  private void fades() {
    bodies.fade(world.tenant);
  }

  private int due() {
    return Integer.parseInt(
        world
            .texts(
                "select count(*)::text from app.wake w where w.tenant_id = :tenant and w.job ="
                    + " 'messaging-bodies'")
            .getFirst());
  }

  private void answers(String said) {
    var file = Letter.file("recibo.txt", "text/plain", "recibo");
    var letter = Letter.of("ana@cliente.example", said, world.clock.instant(), file);
    var subject =
        UUID.fromString(
            world
                .texts(
                    "select m.subject_id::text from messaging.message m where m.tenant_id ="
                        + " :tenant")
                .getFirst());
    world.transactions.run(
        world.tenant,
        tx -> TestApplication.bean(Answers.class).keepOf(tx, subject, List.of(letter)));
  }

  /** Letters, answers and files that still have words. */
  private List<String> words() {
    return world.texts(
        "select count(*)::text from messaging.letter l where l.tenant_id = :tenant union all select"
            + " count(*)::text from messaging.answer a where a.tenant_id = :tenant and a.said <> ''"
            + " union all select count(*)::text from messaging.answer_file f where f.tenant_id ="
            + " :tenant and f.content is not null");
  }

  /** That, when, to whom, by which text, and what became of it. */
  private List<String> proof() {
    return world.texts(
        "select concat_ws(' ', m.message_id, m.stage, m.channel, m.language, m.recipient,"
            + " m.address, m.requested_at, m.state, a.started_at, a.outcome) from messaging.message"
            + " m join messaging.attempt a on a.tenant_id = :tenant and a.message_id = m.message_id"
            + " where m.tenant_id = :tenant");
  }
}
