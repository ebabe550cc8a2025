package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What contact law asks of a letter between its plan and its hand-over. */
class ContactLawTest {

  private final MessagingWorld world = new MessagingWorld();
  private final LawfulLetters letters = new LawfulLetters(world);
  private final UUID ana = Ids.next();

  @Test
  void aLetterOfTheNightWaitsForTheMorning() {
    world.clock.turnTo(Instant.parse("2026-03-11T04:00:00Z"));
    var message = letters.to(ana).ask();

    assertThat(world.stateOf(message)).isEqualTo("ready");
    assertThat(letters.dueAt(message)).isEqualTo(Instant.parse("2026-03-11T14:00:00Z"));
    assertThat(letters.against(message)).contains("HOUSE-TIME-1", "COMPANY-TIME-2");
  }

  @Test
  void aSecondLetterWithinTwoDaysWaitsUntilTheyAreOver() {
    letters.to(ana).ask();
    sent();
    world.passes(Duration.ofHours(1));
    var second = letters.to(ana).ask();

    assertThat(letters.dueAt(second))
        .isEqualTo(MessagingWorld.TUESDAY_TEN.plus(Duration.ofDays(2)));
    assertThat(letters.against(second)).containsExactly("HOUSE-CAP-1", "HOUSE-GAP-1");
    assertThat(letters.dueAt(letters.to(Ids.next()).ask()))
        .as("of another debtor")
        .isEqualTo(world.clock.instant());
  }

  @Test
  void twoCurrenciesOfOneDayAreOneContactToTheHouse() {
    var occasion = Ids.next();
    var pesos = letters.to(ana).on(occasion).request();
    var dollars = letters.to(ana).on(occasion).request();
    letters.absorb();
    sent();

    assertThat(world.stateOf(pesos)).isEqualTo("accepted");
    assertThat(world.stateOf(dollars)).isEqualTo("accepted");
    assertThat(letters.against(letters.to(ana).ask())).as("the next day's").contains("HOUSE-CAP-1");
  }

  @Test
  void andTwoContactsToALawThatAllowsOneADay() {
    declared();
    var occasion = Ids.next();
    var dollars = letters.to(ana).in("CO", "America/Bogota").on(occasion).after(1).request();
    var pesos = letters.to(ana).in("CO", "America/Bogota").on(occasion).request();
    letters.absorb();
    sent();

    assertThat(world.stateOf(pesos)).isEqualTo("accepted");
    assertThat(world.stateOf(dollars)).isEqualTo("ready");
    assertThat(letters.against(dollars)).containsExactly("CO-CAP-1");
    assertThat(letters.dueAt(dollars)).isEqualTo(Instant.parse("2026-03-11T13:00:00Z"));
  }

  @Test
  void nothingLeavesWhereALawAsksForAnAuthorisationThatNobodyDeclared() {
    var message = letters.to(ana).in("CO", "America/Bogota").ask();

    assertThat(world.stateOf(message)).isEqualTo("withheld rules");
    assertThat(letters.against(message)).containsExactly("CO-CHAN-1");

    declared();
    assertThat(letters.again(message)).isInstanceOf(Another.Queued.class);
    sent();
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  @Test
  void whatOnePersonTookBackGoesBeforeTheCompanysWord() {
    declared();
    authorise(ana, false, null);
    assertThat(world.stateOf(letters.to(ana).in("CO", "America/Bogota").ask()))
        .isEqualTo("withheld rules");

    authorise(ana, true, "otra@cliente.example");
    assertThat(world.stateOf(letters.to(ana).in("CO", "America/Bogota").ask()))
        .as("for another address only")
        .isEqualTo("withheld rules");

    authorise(ana, true, " Pagos@cliente.example");
    assertThat(world.stateOf(letters.to(ana).in("CO", "America/Bogota").ask())).isEqualTo("ready");
  }

  @Test
  void anAuthorisationTakenBackIsHeardAtTheDoor() {
    declared();
    var message = letters.to(ana).in("CO", "America/Bogota").ask();
    authorise(ana, false, null);
    sent();

    assertThat(world.stateOf(message)).isEqualTo("withheld rules");
    assertThat(letters.outcome(message)).isEqualTo("released");
  }

  @Test
  void aCountryWithoutACalendarHearsNothingAndTheRuleSaysWhich() {
    var message = letters.to(ana).in("JP", "Asia/Tokyo").ask();

    assertThat(world.stateOf(message)).isEqualTo("withheld rules");
    assertThat(letters.against(message)).contains("CALENDAR-JP-2026");
  }

  @Test
  void afterAComplaintAPersonDecides() {
    var events = new DebtorEvents(world.clock);
    var complaint = new Past.Event(EventKind.COMPLAINT, world.clock.instant(), null, null, null);
    var waiting = letters.to(ana).ask();
    world.transactions.run(
        world.tenant, tx -> events.happened(tx, Ids.next(), new DebtorId(ana), complaint));
    sent();
    var planned = letters.to(ana).ask();

    assertThat(world.stateOf(waiting)).as("at the door").isEqualTo("for_person human_complaint");
    assertThat(world.stateOf(planned)).isEqualTo("for_person human_complaint");
    assertThat(letters.leave(planned)).isTrue();
    assertThat(world.stateOf(planned)).isEqualTo("withheld person");

    assertThat(letters.again(waiting)).isInstanceOf(Another.Queued.class);
    sent();
    assertThat(world.stateOf(waiting)).isEqualTo("accepted");
  }

  @Test
  void aLetterThatWaitsPastTheDateIsAskedAboutAsALateOne() {
    world.clock.turnTo(Instant.parse("2026-03-11T04:00:00Z"));
    var message = letters.to(ana).owingSince("2026-03-11").ask();
    assertThat(letters.stage(message)).isEqualTo("pre_due");

    world.clock.turnTo(letters.dueAt(message));
    sent();
    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(letters.stage(message)).isEqualTo("due");
  }

  @Test
  void whoseLatenessNobodyKnowsIsBoundByTheRulesOfEveryStage() {
    assertThat(letters.stage(letters.to(ana).ask())).isEqualTo("unknown");
  }

  /** C11. E-mail knows no time to live; what matters is that nothing is handed over. */
  @Test
  @DisplayName("C11: a queue three hours late past closing")
  void aQueueThreeHoursLatePastClosingIsDeferredAndNotSent() {
    world.clock.turnTo(Instant.parse("2026-03-11T00:30:00Z"));
    var message = letters.to(ana).ask();
    assertThat(letters.dueAt(message)).as("18:30 is open").isEqualTo(world.clock.instant());

    world.passes(Duration.ofHours(3));
    sent();
    assertThat(world.post.heard()).isEmpty();
    assertThat(world.stateOf(message)).isEqualTo("ready");
    assertThat(letters.dueAt(message)).isEqualTo(Instant.parse("2026-03-11T14:00:00Z"));

    world.clock.turnTo(Instant.parse("2026-03-11T14:00:00Z"));
    sent();
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  /** C12. */
  @Test
  @DisplayName("C12: a provider that falls silent after accepting")
  void aProviderThatFallsSilentAfterAcceptingUsesTheSlot() {
    var message = letters.to(ana).ask();
    var told = new ArrayList<String>();
    world.watchers.add(
        tx ->
            told.addAll(
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · what is unclear\nselect u.message_id::text from messaging.v_unclear u where u.tenant_id = :tenant"))
                    .query(String.class)
                    .list()));
    world.post.answering(_ -> new Unknown("timeout"));
    world.dispatcher().drain(world.tenant);
    assertThat(told).as("a task appears: UnclearTasksTest").containsExactly(message.toString());
    world.passes(Duration.ofHours(5));
    sent();

    assertThat(world.stateOf(message)).isEqualTo("unknown no_answer");
    assertThat(world.post.heard()).as("no automatic resend").hasSize(1);
    assertThat(letters.outcome(message)).isEqualTo("out");
    assertThat(letters.against(letters.to(ana).ask())).contains("HOUSE-GAP-1");
  }

  @Test
  void whatSurelyDidNotLeaveGivesItsSlotBack() {
    var message = letters.to(ana).ask();
    world.post.answering(_ -> new Unreachable("refused"));
    world.dispatcher().drain(world.tenant);
    assertThat(letters.outcome(message)).isEqualTo("reserved");

    world.passes(Duration.ofMinutes(2));
    world.post.answering(_ -> new SendOutcome.Rejected(RejectReason.MAILBOX, "552 full"));
    world.dispatcher().drain(world.tenant);
    assertThat(letters.outcome(message)).isEqualTo("released");
    assertThat(letters.dueAt(letters.to(ana).ask())).isEqualTo(world.clock.instant());
  }

  /** C13. */
  @Test
  @DisplayName("C13: paid or disputed between planning and hand-over")
  void whatWasPaidOrDisputedSincePlanningIsNotSentAndFreesItsSlot() {
    for (var reason : new String[] {"settled", "on_hold"}) {
      var debtor = Ids.next();
      var message = letters.to(debtor).ask();
      world.says(message, new Writing.Withdrawn(reason));
      sent();

      assertThat(world.stateOf(message)).isEqualTo("withdrawn " + reason);
      assertThat(letters.outcome(message)).isEqualTo("released");
      assertThat(world.post.heard()).extracting(Outgoing::messageId).doesNotContain(message);
      assertThat(letters.dueAt(letters.to(debtor).ask())).isEqualTo(world.clock.instant());
    }
  }

  /** C14, by e-mail; every channel in the room of rules. */
  @Test
  @DisplayName("C14: a reference, a coworker or a minor, not even by hand")
  void aReferenceACoworkerOrAMinorHearsNothingNotEvenByHand() {
    for (var role : new String[] {"reference_person", "coworker", "minor", "unknown"}) {
      var message = letters.to(Ids.next()).role(role).ask();

      assertThat(world.stateOf(message)).as(role).isEqualTo("withheld rules");
      assertThat(letters.against(message)).as(role).contains("HOUSE-RECIP-1");
      assertThat(letters.again(message)).isInstanceOf(Another.Refused.class);
    }
    sent();
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void aWorkplaceAddressInChileHearsNothing() {
    var message = letters.to(ana).in("CL", "America/Santiago").traits("workplace").ask();

    assertThat(letters.against(message)).containsExactly("CL-RECIP-1");
  }

  @Test
  void twoLettersDelayedTogetherKeepTheirDistanceAndTheOlderGoesFirst() {
    var older = letters.to(ana).lasting("2026-03-20").ask();
    world.passes(Duration.ofMinutes(1));
    var younger = letters.to(ana).lasting("2026-03-20").ask();
    world.passes(Duration.ofDays(2).plusMinutes(30));
    sent();

    assertThat(world.stateOf(older)).isEqualTo("accepted");
    assertThat(world.stateOf(younger)).isEqualTo("ready");
    assertThat(letters.dueAt(younger))
        .as("Saturday at 10:31, two days after the first left")
        .isEqualTo(Instant.parse("2026-03-14T16:31:00Z"));
  }

  @Test
  void aCompanyThatOpensOnNoDayWritesToNobody() {
    letters.opensNever();
    var message = letters.to(ana).ask();

    assertThat(world.stateOf(message)).isEqualTo("withheld rules");
    assertThat(letters.against(message)).contains("COMPANY-TIME-0");
  }

  private void sent() {
    world.post.answering(_ -> new Accepted(""));
    world.dispatcher().drain(world.tenant);
  }

  private void declared() {
    world.transactions.run(
        world.tenant,
        tx ->
            new Authorisations(world.clock)
                .sign(tx, true, Authorisations.WORDING, "Rosa Marín Peña", Ids.next()));
  }

  private void authorise(UUID debtor, boolean granted, @Nullable String address) {
    world.passes(Duration.ofSeconds(1));
    var known =
        new Authorisations.Known(
            new DebtorId(debtor),
            Channel.EMAIL,
            address,
            granted,
            Authorisations.Basis.CONSENT,
            "contrato 118");
    world.transactions.run(
        world.tenant, tx -> new Authorisations(world.clock).record(tx, known, Ids.next()));
  }
}
