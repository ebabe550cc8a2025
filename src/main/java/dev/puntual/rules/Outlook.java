package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * For whoever plans a day: which contacts could be made on it, and if not, which rules stand
 * against them and which day comes first. Takes no slot and writes no table that stays.
 *
 * <p>In one transaction: {@link #open}, insert into {@code pg_temp.in_question} one row for each
 * letter that might be planned ({@code question_id, debtor_id, channel, country, zone, collector,
 * recipient, stage, occasion, at}; {@code at} is overwritten), {@link #on}, join {@code
 * pg_temp.outlook} ({@code question_id, may, first_day, against, human}) in statements of one's
 * own. Letters of one debtor and day share an occasion, so that two currencies do not stand in each
 * other's way.
 *
 * <p>Costs about ten statements however many questions; a hundred thousand take about a second on
 * two cores. Contacts of the same planning do not see each other: whoever asks for slots later
 * does.
 */
public final class Outlook {

  private static final SqlFile OPEN = SqlFile.beside(Outlook.class, "outlook_open");
  private static final SqlFile PLACES = SqlFile.beside(Outlook.class, "outlook_places");
  private static final SqlFile AT = SqlFile.beside(Outlook.class, "outlook_at");
  private static final SqlFile AUTHORISED = SqlFile.beside(Outlook.class, "gate_authorised");
  private static final SqlFile WRITE = SqlFile.beside(Outlook.class, "outlook");

  private final ContactRules rules;

  Outlook(ContactRules rules) {
    this.rules = rules;
  }

  /** Opens the letter box for the rest of this transaction, empty. */
  public void open(TenantTx tx) {
    Answers.open(tx);
    tx.sql(OPEN).update();
  }

  /**
   * Answers whatever lies in the letter box, for a day as the debtors' own calendars have it, not
   * before {@code now}. Returns how many questions there were.
   */
  public int on(TenantTx tx, LocalDate day, Instant now) {
    var book = rules.of(tx).book();
    var days = new ArrayList<PlaceDay>();
    for (var place : tx.sql(PLACES).query(Outlook::place).list()) {
      days.add(PlaceDay.of(book, place, day, now));
    }
    if (days.isEmpty()) {
      return 0;
    }
    tx.sql(AT).params(columns(days)).update();
    tx.sql(AUTHORISED).update();
    Answers.answer(tx, book);
    return tx.sql(WRITE).params(columns(days)).param("day", day).update();
  }

  /** A country, part of it and zone, as the letter box spells them. */
  private record Place(String country, String part, String zone) {}

  /** When a day begins and ends everywhere at a place, and not before now. */
  private record PlaceDay(Place place, Instant from, Instant until) {

    static PlaceDay of(RuleBook book, Place place, LocalDate day, Instant now) {
      var zone = place.zone().isEmpty() ? null : ZoneId.of(place.zone());
      var part = place.part().isEmpty() ? null : place.part();
      var zones = book.zones().of(place.country(), part, zone);
      var from =
          zones.stream()
              .map(one -> day.atStartOfDay(one).toInstant())
              .max(Instant::compareTo)
              .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
      var until =
          zones.stream()
              .map(one -> day.plusDays(1).atStartOfDay(one).toInstant())
              .min(Instant::compareTo)
              .orElse(from);
      return new PlaceDay(place, from.isBefore(now) ? now : from, until);
    }
  }

  private static Map<String, Object> columns(List<PlaceDay> days) {
    return Map.of(
        "countries", texts(days, day -> day.place().country()),
        "parts", texts(days, day -> day.place().part()),
        "zones", texts(days, day -> day.place().zone()),
        "froms", texts(days, day -> day.from().toString()),
        "untils", texts(days, day -> day.until().toString()));
  }

  private static String[] texts(List<PlaceDay> days, Function<PlaceDay, String> text) {
    return days.stream().map(text).toArray(String[]::new);
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(row.getString(1), row.getString(2), row.getString(3));
  }
}
