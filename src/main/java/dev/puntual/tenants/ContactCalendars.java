package dev.puntual.tenants;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the calendar of a company, within the transaction of whoever asks. */
public final class ContactCalendars {

  private static final SqlFile READ = SqlFile.beside(ContactCalendars.class, "contact_calendar");

  /** A little more than the window itself looks ahead. */
  private static final int DAYS_LOADED = 410;

  private ContactCalendars() {}

  /**
   * One query: the window, the home, and about a year of closed days and of holidays of these
   * countries and of the company's own.
   *
   * @param countries ISO 3166 codes; those we do not know keep the company's holidays
   * @param from the first day that matters
   */
  public static ContactCalendar load(TenantTx tx, Collection<String> countries, LocalDate from) {
    return load(tx, countries, from, DAYS_LOADED);
  }

  /**
   * As above, for a question about the days just ahead.
   *
   * @param days how many days from the first are known
   */
  public static ContactCalendar load(
      TenantTx tx, Collection<String> countries, LocalDate from, int days) {
    var rows = new Rows();
    tx.sql(READ)
        .param("countries", countries.toArray(String[]::new))
        .param("from", from.minusDays(1))
        .param("until", from.plusDays(days))
        .query(rows::add);
    return rows.calendar();
  }

  private static final class Rows {

    private final Map<DayOfWeek, ContactWindow.Hours> window = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Set<LocalDate>> holidays = new HashMap<>();
    private final Set<LocalDate> closed = new HashSet<>();
    private String country = "";
    private String zone = "";

    void add(ResultSet row) throws SQLException {
      switch (row.getString("kind")) {
        case "home" -> {
          country = row.getString("country");
          zone = row.getString("zone");
        }
        case "window" ->
            window.put(
                DayOfWeek.of(row.getInt("weekday")),
                new ContactWindow.Hours(
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class)));
        case "closed" -> closed.add(row.getObject("day", LocalDate.class));
        default ->
            holidays
                .computeIfAbsent(row.getString("country"), _ -> new HashSet<>())
                .add(row.getObject("day", LocalDate.class));
      }
    }

    ContactCalendar calendar() {
      if (zone.isEmpty()) {
        throw new IllegalStateException("no such company");
      }
      return new ContactCalendar(
          new ContactWindow(window),
          country,
          ZoneId.of(zone),
          Set.copyOf(closed),
          holidays.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, days -> Set.copyOf(days.getValue()))));
    }
  }
}
