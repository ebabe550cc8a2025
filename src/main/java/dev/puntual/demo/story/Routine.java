package dev.puntual.demo.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens every day at the same hour.
 *
 * @param filePrefix of the names of the files that people upload
 * @param fileDays when they do
 */
record Routine(String filePrefix, Set<DayOfWeek> fileDays) {

  private static final LocalTime EVALUATION = LocalTime.of(6, 5);
  private static final LocalTime FILE = LocalTime.of(7, 35);
  private static final LocalTime APPROVAL = LocalTime.of(8, 50);

  /** Just after eight or nine in one of the zones that we write to. */
  private static final List<LocalTime> DELIVERIES =
      List.of(
          LocalTime.of(6, 12),
          LocalTime.of(7, 3),
          LocalTime.of(8, 4),
          LocalTime.of(9, 2),
          LocalTime.of(13, 30));

  /**
   * The day's routine without its file.
   *
   * @param attended whether somebody of the story lets plans go; else they wait for the visitor
   */
  List<Deed> of(LocalDate day, boolean attended) {
    var deeds = new ArrayList<Deed>();
    deeds.add(new Deed.Morning(day.atTime(EVALUATION)));
    DELIVERIES.forEach(time -> deeds.add(new Deed.Delivery(day.atTime(time))));
    if (attended && workday(day)) {
      deeds.add(new Deed.Approval(day.atTime(APPROVAL), 0));
    }
    return deeds;
  }

  boolean uploadsOn(LocalDate day) {
    return fileDays.contains(day.getDayOfWeek());
  }

  /** What the books moved since the last file, until the evening before; empty when nothing did. */
  Optional<Deed> upload(LocalDate day, Ledger ledger) {
    var last = day.minusDays(1);
    while (!uploadsOn(last)) {
      last = last.minusDays(1);
    }
    return ledger
        .moved(last.minusDays(1), day.minusDays(1))
        .map(text -> new Deed.Upload(day.atTime(FILE), filePrefix + day + ".csv", text));
  }

  private static boolean workday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
