package dev.puntual.tenants;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
final class Easter {

  private Easter() {}

  /** The anonymous algorithm, as Nature printed it in 1876. */
  static LocalDate of(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int march = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, march / 31, march % 31 + 1);
  }
}
