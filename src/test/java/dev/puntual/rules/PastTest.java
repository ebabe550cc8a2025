package dev.puntual.rules;

import static dev.puntual.rules.Asking.ask;
import static dev.puntual.rules.Asking.contact;
import static dev.puntual.rules.Asking.local;
import static dev.puntual.rules.Asking.past;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Verdict.Allow;
import dev.puntual.rules.Verdict.Defer;
import dev.puntual.rules.Verdict.Deny;
import dev.puntual.rules.Verdict.Human;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What earlier contacts, answers and people stand in the way of: Colombia (C07), Chile (C08), the
 * United States (C09), who nobody knows (C05) and who does not owe (C14).
 */
class PastTest {

  private static final String BOGOTA = "America/Bogota";
  private static final String SANTIAGO = "America/Santiago";
  private static final String NEW_YORK = "America/New_York";

  @Test
  @DisplayName("C07: Colombia, WhatsApp on Monday, then SMS, e-mail and the same channel")
  void inColombiaAWeekHasOneChannel() {
    var book = Asking.book(Asking.ordinary(), "CO");
    var monday = past(contact(Channel.WHATSAPP, local(BOGOTA, "2026-03-09T10:00:00")));
    var answered =
        new Past(
            monday.contacts(),
            List.of(event(EventKind.CONVERSATION, local(BOGOTA, "2026-03-09T10:20:00"))));
    var where = Where.in("CO");
    var tuesday = local(BOGOTA, "2026-03-10T10:00:00");
    var wednesday = local(BOGOTA, "2026-03-11T10:00:00");

    for (var history : List.of(monday, answered)) {
      assertThat(book.decide(history, ask(Channel.SMS, where), tuesday))
          .isInstanceOfSatisfying(
              Defer.class,
              wait -> {
                assertThat(wait.against()).containsExactly("CO-CAP-1L");
                assertThat(wait.until()).isEqualTo(local(BOGOTA, "2026-03-16T07:00:00"));
              });
      assertThat(book.decide(history, ask(Channel.EMAIL, where), wednesday).against())
          .containsExactly("CO-CAP-1L");
      assertThat(book.decide(history, ask(Channel.WHATSAPP, where), tuesday))
          .isInstanceOf(Allow.class);
    }
  }

  @Test
  void inColombiaADayHasOneContact() {
    var book = Asking.book(Asking.ordinary(), "CO");
    var morning = past(contact(Channel.EMAIL, local(BOGOTA, "2026-03-10T08:00:00")));

    assertThat(
            book.decide(
                morning, ask(Channel.EMAIL, Where.in("CO")), local(BOGOTA, "2026-03-10T17:00:00")))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> {
              assertThat(wait.against()).containsExactly("CO-CAP-1");
              assertThat(wait.until()).isEqualTo(local(BOGOTA, "2026-03-11T07:00:00"));
            });
  }

  @Test
  @DisplayName("C08: Chile, two messages two days apart, no third, none closer")
  void inChileTwoMessagesTwoDaysApartAreEnoughForAWeek() {
    var book = Asking.book(Asking.ordinary(), "CL");
    var mail = ask(Channel.EMAIL, Where.in("CL").within("RM"));
    var first = local(SANTIAGO, "2026-03-09T10:00:00");
    var second = first.plus(Duration.ofDays(2));

    assertThat(book.decide(past(contact(Channel.EMAIL, first)), mail, second.minusSeconds(1)))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> {
              assertThat(wait.against()).containsExactly("CL-GAP-1");
              assertThat(wait.until()).isEqualTo(second);
            });
    assertThat(book.decide(past(contact(Channel.EMAIL, first)), mail, second))
        .isInstanceOf(Allow.class);
    var both = past(contact(Channel.EMAIL, first), contact(Channel.EMAIL, second));
    assertThat(book.decide(both, mail, first.plus(Duration.ofDays(5))))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> {
              assertThat(wait.against()).containsExactly("CL-CAP-2", "CL-CAP-3");
              assertThat(wait.until()).isEqualTo(first.plus(Duration.ofDays(7)));
            });
  }

  @Test
  @DisplayName("C08: Chile, a second call in seven days")
  void inChileASecondCallWaitsForAWeek() {
    var book = Asking.book(Asking.ordinary(), "CL");
    var called = local(SANTIAGO, "2026-03-09T10:00:00");
    var call = ask(Channel.VOICE, Where.in("CL").within("RM"));

    assertThat(
            book.decide(past(contact(Channel.VOICE, called)), call, called.plus(Duration.ofDays(6)))
                .against())
        .contains("CL-CAP-1");
    assertThat(
            book.decide(
                past(contact(Channel.VOICE, called)), call, called.plus(Duration.ofDays(7))))
        .isInstanceOf(Allow.class);
  }

  @Test
  @DisplayName("C09: the eighth attempt in seven days")
  void inTheUnitedStatesSevenCallsAboutADebtAreAWeeksFill() {
    var book = Asking.book(Asking.ordinary(), "US");
    var start = local(NEW_YORK, "2026-03-09T10:00:00");
    var calls =
        IntStream.range(0, 7)
            .mapToObj(i -> contact(Channel.VOICE, start.plus(Duration.ofHours(i))))
            .toArray(Past.Contact[]::new);
    var later = start.plus(Duration.ofDays(2));

    assertThat(book.decide(past(calls), ask(Channel.VOICE, us()), later).against())
        .containsExactly("US-CAP-1");
    assertThat(book.decide(past(calls), ask(Channel.EMAIL, us()), later))
        .as("letters are judged by their own rules")
        .isInstanceOf(Allow.class);
    assertThat(book.decide(past(calls), about(Ids.next(), Channel.VOICE), later))
        .as("another debt")
        .isInstanceOf(Allow.class);
    assertThat(book.decide(past(calls), about(null, Channel.VOICE), later).against())
        .as("not knowing which debt, it may be this one")
        .containsExactly("US-CAP-1");
  }

  @Test
  @DisplayName("C09: a call three days after a conversation")
  void inTheUnitedStatesAConversationBuysAWeekWithoutCalls() {
    var book = Asking.book(Asking.ordinary(), "US");
    var spoke = local(NEW_YORK, "2026-03-09T10:00:00");
    var history = new Past(List.of(), List.of(event(EventKind.CONVERSATION, spoke)));
    var third = spoke.plus(Duration.ofDays(3));

    assertThat(book.decide(history, ask(Channel.VOICE, us()), third))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> {
              assertThat(wait.against()).containsExactly("US-CAP-1Q");
              assertThat(wait.until()).isEqualTo(spoke.plus(Duration.ofDays(7)));
            });
    assertThat(book.decide(history, ask(Channel.EMAIL, us()), third)).isInstanceOf(Allow.class);
  }

  @Test
  @DisplayName("C05: unknown debtor and collector are a consumer and an agency")
  void whatIsNotKnownOfDebtorAndCollectorIsTakenStrictly() {
    var book = Asking.book(Asking.ordinary(), "US");
    var night = local(NEW_YORK, "2026-03-09T23:00:00");

    assertThat(asked(book, Collector.UNKNOWN, DebtorClass.UNKNOWN, night))
        .isInstanceOf(Defer.class);
    assertThat(asked(book, Collector.THIRD_PARTY_AGENCY, DebtorClass.CONSUMER, night))
        .isInstanceOf(Defer.class);
    assertThat(asked(book, Collector.FIRST_PARTY, DebtorClass.CONSUMER, night))
        .isInstanceOf(Allow.class);
    assertThat(asked(book, Collector.UNKNOWN, DebtorClass.BUSINESS, night))
        .isInstanceOf(Allow.class);
    assertThat(
            book.decide(
                Past.none(),
                ask(Channel.SMS, us(), Collector.UNKNOWN, DebtorClass.UNKNOWN),
                local(NEW_YORK, "2026-03-09T12:00:00")))
        .isInstanceOfSatisfying(
            Deny.class, no -> assertThat(no.against()).containsExactly("US-CARRIER-1"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Recipient.class,
      names = {"DEBTOR", "JOINT_DEBTOR", "GUARANTOR"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("C14: whoever does not owe, on every channel")
  void whoeverDoesNotOweIsContactedOnNoChannel(Recipient stranger) {
    var book = Asking.book(Asking.ordinary(), "HOUSE");
    for (var channel : Channel.values()) {
      assertThat(
              book.decide(
                  Past.none(),
                  Asking.to(stranger, ask(channel, Where.in("MX"))),
                  local("America/Mexico_City", "2026-03-10T10:00:00")))
          .isInstanceOfSatisfying(
              Deny.class, no -> assertThat(no.against()).contains("HOUSE-RECIP-1"));
    }
  }

  @Test
  @DisplayName("C14: a work mailbox in the United States")
  void anAmericanWorkMailboxIsLeftAlone() {
    var book = Asking.book(Asking.ordinary(), "US");

    assertThat(
            book.decide(
                Past.none(),
                Asking.at(AddressTrait.WORK_EMAIL, ask(Channel.EMAIL, us())),
                local(NEW_YORK, "2026-03-09T12:00:00")))
        .isInstanceOfSatisfying(
            Deny.class, no -> assertThat(no.against()).containsExactly("US-RECIP-1"));
  }

  @Test
  void whoeverSaysItIsPaidHasFiveQuietDays() {
    var book = Asking.book(Asking.ordinary(), "HOUSE");
    var said = local("America/Mexico_City", "2026-03-10T10:00:00");
    var mail = ask(Channel.EMAIL, Where.in("MX").within("CMX"));
    var claims = new Past(List.of(), List.of(event(EventKind.PAID_CLAIM, said)));

    assertThat(book.decide(claims, mail, said.plus(Duration.ofDays(1))))
        .isInstanceOfSatisfying(
            Defer.class,
            wait ->
                assertThat(wait.until())
                    .as("the fifth day is a Sunday")
                    .isEqualTo(local("America/Mexico_City", "2026-03-16T08:00:00")));
  }

  @Test
  void aWrongNumberStaysWrongAndAComplaintWaitsForAPerson() {
    var book = Asking.book(Asking.ordinary(), "HOUSE");
    var then = local("America/Mexico_City", "2026-01-13T10:00:00");
    var now = local("America/Mexico_City", "2026-03-10T10:00:00");
    var mail = ask(Channel.EMAIL, Where.in("MX").within("CMX"));
    var wrong = new Past.Event(EventKind.WRONG_PERSON, then, null, null, "cc");
    var elsewhere = new Past.Event(EventKind.WRONG_PERSON, then, null, null, "dd");

    assertThat(book.decide(new Past(List.of(), List.of(wrong)), mail, now))
        .isInstanceOfSatisfying(
            Deny.class, no -> assertThat(no.against()).containsExactly("HOUSE-STOP-1"));
    assertThat(book.decide(new Past(List.of(), List.of(elsewhere)), mail, now))
        .isInstanceOf(Allow.class);
    assertThat(
            book.decide(new Past(List.of(), List.of(event(EventKind.COMPLAINT, then))), mail, now))
        .isInstanceOfSatisfying(
            Human.class, ask -> assertThat(ask.against()).containsExactly("HOUSE-HUMAN-1"));
  }

  @Test
  void everyAnswerNamesTheRulesThatWereAskedWithTheirVersions() {
    var book = Asking.book(Asking.ordinary(), "HOUSE", "CO", "MX");
    var verdict =
        book.decide(
            Past.none(), ask(Channel.EMAIL, Where.in("CO")), local(BOGOTA, "2026-03-10T10:00:00"));

    assertThat(verdict.evaluated())
        .extracting(RuleVersion::toString)
        .contains("CO-TIME-1A@2026.11.1", "CO-CAP-1L@2026.11.1", "HOUSE-GAP-1@2026.11.1")
        .noneMatch(rule -> rule.startsWith("MX"));
  }

  private static Verdict asked(RuleBook book, Collector collector, DebtorClass debtor, Instant at) {
    return book.decide(Past.none(), ask(Channel.EMAIL, us(), collector, debtor), at);
  }

  private static Question about(@Nullable UUID debt, Channel channel) {
    var question = ask(channel, us());
    return new Question(
        question.debtor(),
        debt,
        channel,
        question.where(),
        question.parties(),
        question.stage(),
        question.traits(),
        question.address(),
        true);
  }

  private static Past.Event event(EventKind kind, Instant at) {
    return new Past.Event(kind, at, null, Asking.DEBT, null);
  }

  private static Where us() {
    return Where.in("US").at(ZoneId.of(NEW_YORK));
  }
}
