package dev.puntual.tenants.settings;

import dev.puntual.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The days of one year on which nobody at home is written to.
 *
 * @param country its name in the reader's language
 */
public record HolidayYear(int year, String country, List<Day> days) {

  /**
   * One of them.
   *
   * @param bank whether only banks and offices close, without a law
   */
  public record Day(LocalDate on, boolean bank, String name) {

    static Day read(ResultSet row, Language language) throws SQLException {
      return new Day(
          row.getObject("day", LocalDate.class),
          row.getString("kind").equals("bank"),
          row.getString(language == Language.EN ? "name_en" : "name_es"));
    }
  }
}
