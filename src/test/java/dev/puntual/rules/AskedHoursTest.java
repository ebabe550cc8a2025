package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Reservation.Taken;
import dev.puntual.rules.Reservations.Request;
import dev.puntual.rules.packs.Loosening;
import dev.puntual.rules.packs.Pack;
import dev.puntual.tenants.ContactWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A debtor asks to be reached in other hours: where that opens something, and where it does not.
 */
class AskedHoursTest {

  private static final int WEEK = 7 * 24 * 60;

  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final HoursAsked hours = TestApplication.bean(HoursAsked.class);
  private final UUID person = Ids.next();

  /**
   * Every minute of a week with a holiday in it, against hours that a person worked out: begin and
   * end in local time, the last quarter of an hour being the margin; {@code -} is never.
   */
  @ParameterizedTest
  @CsvSource({
    // Colombia lets the consumer ask; Sundays and holidays stay closed.
    "CO, HOUSE CO, 1234567/18:00/21:00, 123456, 18:00, 20:45,,",
    "CO, CO, 12345/20:00/21:00, 12345, 07:00, 18:45, 20:00, 20:45",
    // An agency in Mexico has its own end of the day, and the house keeps to what was asked.
    "MX, HOUSE MX, 12345/20:00/23:30, 12345, 20:00, 21:45,,",
    "MX, MX, 12345/05:00/06:30, 1234567, 07:00, 21:45,,",
    // Peru is closed on Saturdays, whoever asks.
    "PE, HOUSE PE, 6/10:00/12:00, -, 10:00, 12:00,,",
    // Where no law names hours, those that were asked are binding.
    "GB, HOUSE UK, 12345/19:30/21:00, 12345, 19:30, 20:45,,",
  })
  void everyMinuteOfAWeekIsAsAPersonWorkedItOut(
      String country,
      String packs,
      String asked,
      String days,
      String from,
      String until,
      String again,
      String later) {
    var holiday = LocalDate.parse("2026-07-22");
    var zone = ZoneId.of(country.equals("GB") ? "Europe/London" : "America/Bogota");
    var book =
        Asking.book(
            Asking.calendars(Map.of(country, List.of(holiday.toString())), 2026), packs.split(" "));
    var question =
        Asking.ask(Channel.EMAIL, Where.in(country).at(zone)).known(true, AskedHours.of(asked));
    var monday = holiday.with(DayOfWeek.MONDAY).atStartOfDay(zone).toInstant();
    var wrong = new ArrayList<String>();
    for (int minute = 0; minute < WEEK; minute++) {
      var at = monday.plus(minute, ChronoUnit.MINUTES);
      var local = at.atZone(zone);
      var clock = local.toLocalTime().toString();
      if (packs.equals("CO") && local.getDayOfWeek() == DayOfWeek.SATURDAY) {
        continue; // Its own hours of that day are another table's.
      }
      boolean off = local.toLocalDate().equals(holiday) && !packs.equals("MX");
      boolean open =
          days.contains(String.valueOf(local.getDayOfWeek().getValue()))
              && !off
              && ((clock.compareTo(from) >= 0 && clock.compareTo(until) < 0)
                  || (again != null && clock.compareTo(again) >= 0 && clock.compareTo(later) < 0));
      if (open != book.decide(Past.none(), question, at) instanceof Verdict.Allow) {
        wrong.add(local + " should be " + (open ? "open" : "shut"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCompanysOwnHoursGiveWayAndItsClosedDaysDoNot() {
    var company =
        CompanyLimits.of(
            ContactWindow.usual(),
            Set.of(LocalDate.parse("2026-03-11")),
            Caps.none(),
            Collector.FIRST_PARTY);
    var book = company.on(Asking.book(Asking.ordinary(), "HOUSE"));
    var question =
        Asking.ask(Channel.EMAIL, Where.in("MX").within("CMX"))
            .known(true, AskedHours.of("123/19:30/21:00"));

    assertThat(book.decide(Past.none(), question, local("2026-03-10T20:00:00")))
        .isInstanceOf(Verdict.Allow.class);
    assertThat(book.decide(Past.none(), question, local("2026-03-11T20:00:00")))
        .as("closed that day")
        .isInstanceOfSatisfying(
            Verdict.Defer.class,
            wait -> assertThat(wait.until()).isEqualTo(local("2026-03-16T19:30:00")));
  }

  @Test
  void itCountsFromTheSlotToTheDoorAndIsFoundAgain() {
    var world = new World("2026-03-10");
    var ana = new DebtorId(Ids.next());
    var contact = Ids.next();
    var gate = TestApplication.bean(Gate.class);
    var ten = local("2026-03-10T10:00:00");
    var evening = local("2026-03-10T19:30:00");
    assertThat(keeps(world, ana, Where.in("MX").within("CMX"), "12345/19:00/21:00")).isEmpty();

    var slot =
        transactions.in(
            world.tenant,
            tx ->
                TestApplication.bean(Reservations.class)
                    .reserve(
                        tx,
                        new Request(
                            contact,
                            TestApplication.bean(Authorisations.class)
                                .asked(tx, List.of(mail(ana)))
                                .getFirst(),
                            ten,
                            ten.plus(1, ChronoUnit.DAYS))));
    assertThat(slot)
        .isInstanceOfSatisfying(
            Taken.class, taken -> assertThat(taken.slot()).isEqualTo(local("2026-03-10T19:00:00")));

    transactions.run(
        world.tenant,
        tx -> {
          var company = gate.book(tx);
          assertThat(gate.atDoor(tx, company, List.of(contact), ten).get(contact))
              .isInstanceOf(Verdict.Defer.class);
          assertThat(
                  PlaceHours.of(company, Where.in("MX").within("CMX"), Channel.EMAIL, evening)
                      .allows(evening))
              .as("the lane is open in hours that somebody asked for")
              .isTrue();
          assertThat(gate.atDoor(tx, company, List.of(contact), evening).get(contact))
              .isInstanceOf(Verdict.Allow.class);
          gate.out(tx, company, List.of(contact), evening);
        });
    world.itIs("2026-03-11", "12:00");
    transactions.run(world.tenant, tx -> hours.withdraw(tx, ana, person));

    transactions.run(
        world.tenant,
        tx -> {
          var record = TestApplication.bean(Records.class).of(tx, contact).orElseThrow();
          assertThat(record.allowed()).isTrue();
          assertThat(record.again())
              .as("what was asked for then, though it is asked for no more")
              .isInstanceOf(Verdict.Allow.class);
          var company = gate.book(tx);
          assertThat(
                  PlaceHours.of(company, Where.in("MX").within("CMX"), Channel.EMAIL, evening)
                      .allows(evening))
              .isFalse();
        });
  }

  @Test
  void whatNoRuleWouldEverLetIsNotKept() {
    var world = new World("2026-03-10");
    var ana = new DebtorId(Ids.next());

    assertThat(keeps(world, ana, Where.in("PE"), "67/10:00/12:00")).contains("PE-TIME-1X");
    assertThat(keeps(world, ana, Where.in("PE"), "1/10:00/12:00")).isEmpty();
    assertThatThrownBy(() -> AskedHours.of("1/10:00/10:30"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPackThatBeginsToLetDebtorsAskHasLoosened() {
    var pack = Asking.pack("CO");
    var strict = Loosening.of(Asking.pack("PE"), Asking.pack("PE"));

    assertThat(strict).isEmpty();
    assertThat(Loosening.of(without(pack), pack)).containsExactly("CO-ASKED");
    assertThat(Loosening.of(pack, without(pack))).isEmpty();
    assertThat(Loosening.of(Asking.pack("UK"), without(Asking.pack("UK"))))
        .containsExactly("UK-ASKED");
  }

  private static Pack without(Pack pack) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.status(),
        pack.title(),
        pack.effective(),
        pack.verified(),
        pack.binds(),
        pack.closed(),
        pack.windows(),
        pack.limits(),
        pack.bars(),
        pack.saying(),
        List.of(),
        pack.sources(),
        pack.openPoints());
  }

  private List<String> keeps(World world, DebtorId debtor, Where where, String asked) {
    return transactions.in(
        world.tenant,
        tx ->
            hours.keep(
                tx,
                debtor,
                where,
                new HoursAsked.Word(AskedHours.of(asked), "por teléfono", Instant.EPOCH),
                person));
  }

  private static Question mail(DebtorId debtor) {
    return new Question(
        debtor,
        null,
        Channel.EMAIL,
        Where.in("MX").within("CMX"),
        Question.Parties.OURS,
        DebtStage.LATE,
        Set.of(),
        null,
        false);
  }

  private static Instant local(String text) {
    return Asking.local("America/Mexico_City", text);
  }
}
