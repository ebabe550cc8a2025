package dev.puntual.tenants;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps {@code tenants.holiday} equal to what the rule files of this program say. */
final class HolidayTable {

  static final int FIRST_YEAR = 2020;
  static final int LAST_YEAR = 2035;

  private static final SqlFile STATE = SqlFile.beside(HolidayTable.class, "holiday_state");
  private static final SqlFile CLEAR = SqlFile.beside(HolidayTable.class, "holiday_clear");
  private static final SqlFile WRITE = SqlFile.beside(HolidayTable.class, "holiday_write");
  private static final LocalDate FROM = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(LAST_YEAR + 1, 1, 1);

  private final FleetTransactions fleet;

  HolidayTable(FleetTransactions fleet) {
    this.fleet = fleet;
  }

  /**
   * Some thousand rows, written only when a rule changed or the table is new. Two nodes that start
   * together write the same rows.
   *
   * @return whether anything was written
   */
  boolean fill(List<Holiday> holidays) {
    var wanted = fingerprint(holidays);
    return fleet.in(
        sql -> {
          var present =
              sql.apply(STATE)
                  .param("from", FROM)
                  .param("until", UNTIL)
                  .query(String.class)
                  .single();
          if (present.equals(wanted)) {
            return false;
          }
          sql.apply(CLEAR).param("from", FROM).param("until", UNTIL).update();
          sql.apply(WRITE)
              .param("countries", column(holidays, Holiday::country))
              .param("days", column(holidays, holiday -> holiday.day().toString()))
              .param("kinds", column(holidays, HolidayTable::kind))
              .param("spanish", column(holidays, Holiday::spanish))
              .param("english", column(holidays, Holiday::english))
              .update();
          return true;
        });
  }

  /** The same text that holiday_state.sql makes of the rows. */
  private static String fingerprint(List<Holiday> holidays) {
    var text =
        holidays.stream()
            .map(
                holiday ->
                    String.join(
                        "|",
                        holiday.country(),
                        holiday.day().toString(),
                        kind(holiday),
                        holiday.spanish(),
                        holiday.english()))
            .collect(Collectors.joining("\n"));
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  private static String kind(Holiday holiday) {
    return holiday.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String[] column(List<Holiday> holidays, Function<Holiday, String> field) {
    return holidays.stream().map(field).toArray(String[]::new);
  }
}
