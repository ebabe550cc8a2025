package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 7: messages at night, on weekends and holidays; a schedule spent over one weekend. The
 * hours are the debtor’s, and steps may count working days.
 */
class Complaint07TheWrongHourOrDayTest extends Complained {

  @Test
  @DisplayName("7: no sending on weekends and holidays, queued until the window opens")
  void whatIsDueOnASundayWaitsForTheOpenHourOfTheNextWorkingDay() {
    owes("2026-03-15");
    world.approves(world.dayBreaks("2026-03-15"));

    // The Monday is a holiday in Mexico.
    assertThat(due("America/Mexico_City"))
        .hasSize(1)
        .allMatch(at -> at.startsWith("17 ") && at.compareTo("17 08:00") >= 0);
  }

  @Test
  @DisplayName("7: no sending at night")
  void whatIsApprovedAtNightWaitsForTheMorning() {
    owes("2026-02-27");
    var plan = world.dayBreaks("2026-03-02");
    world.itIs("2026-03-02", "21:30");
    world.approves(plan);
    drain();
    assertThat(due("America/Mexico_City"))
        .hasSize(1)
        .allMatch(at -> at.startsWith("03 ") && at.compareTo("03 08:00") >= 0);
  }

  @Test
  @DisplayName("7: the hour is that of the debtor")
  void whoLivesTwoHoursBehindIsNotWrittenToAtSix() {
    world.debtor("Tere").lives("MX", "America/Tijuana", "es").owes("T1", "100.00", "2026-02-27");
    world.fileArrives();
    world.itIs("2026-03-02", "08:30");
    world.approves(world.evaluates(Cause.DAILY));
    assertThat(due("America/Tijuana"))
        .hasSize(1)
        .allMatch(at -> at.startsWith("02 ") && at.compareTo("02 08:00") >= 0);
  }

  @Test
  @DisplayName("7: a reminder schedule spent over one weekend")
  void stepsInWorkingDaysLeaveTheWeekendAndTheHolidayOut() {
    house(List.of(work(1, 1), work(2, 2), work(3, 3)), Repeat.NEVER);
    owes("2026-03-13");
    daysPass("2026-03-13", 10);
    assertThat(days())
        .as("Friday due; Monday is a holiday")
        .containsExactly("03-17", "03-18", "03-19");
  }

  private static Ladder.Step work(int number, int days) {
    return new Ladder.Step(number, new Timing.DueWork(days), Stage.GENTLE, null);
  }

  private void owes(String dueOn) {
    world.debtor("Ana").owes("F1", "100.00", dueOn);
    world.fileArrives();
  }
}
