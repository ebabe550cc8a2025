package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Countries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a letter says of an account, in its reader's own way of writing figures and dates. */
public final class AccountWords {

  private AccountWords() {}

  /** Who writes, and whom to answer. */
  public record Company(String name, String contactName, String contactEmail, String contactPhone) {

    /** From columns {@code company, contact_name, contact_email, contact_phone}. */
    public static Company of(ResultSet row) throws SQLException {
      return new Company(
          row.getString("company"),
          row.getString("contact_name"),
          row.getString("contact_email"),
          row.getString("contact_phone"));
    }

    /** In one line; empty parts left out. */
    String contact() {
      return Stream.of(contactName, contactEmail, contactPhone)
          .filter(part -> !part.isBlank())
          .collect(Collectors.joining(" · "));
    }
  }

  /** One line of a letter, with the figures of the whole letter beside it. */
  public record Item(
      String number,
      int instalment,
      LocalDate dueOn,
      Money balance,
      int documents,
      Money total,
      LocalDate oldest) {

    /** From columns of the same names; amounts are in this currency. */
    public static Item of(ResultSet row, String currency) throws SQLException {
      return new Item(
          row.getString("number"),
          row.getInt("instalment"),
          row.getObject("due_on", LocalDate.class),
          Money.of(row.getBigDecimal("balance"), currency),
          row.getInt("documents"),
          Money.of(row.getBigDecimal("total"), currency),
          row.getObject("oldest", LocalDate.class));
    }
  }

  /**
   * Whose day a letter speaks of, from columns {@code zone, country, home_zone}: where only the
   * country is known, most of its people's.
   */
  public static ZoneId dates(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    if (zone != null) {
      return ZoneId.of(zone);
    }
    return Countries.zoneOf(row.getString("country")).orElse(ZoneId.of(row.getString("home_zone")));
  }

  /** Every place that is a word. */
  public static Map<String, String> words(
      String recipient, Company company, Item first, Voice voice) {
    long days = Math.abs(ChronoUnit.DAYS.between(first.oldest(), voice.today().value()));
    return Map.of(
        "nombre", recipient,
        "empresa", company.name(),
        "contacto", company.contact(),
        "total", voice.exact(first.total()),
        "documentos", voice.say("dunning.letter.documents", first.documents()),
        "vencimiento", voice.fullDay(first.oldest()),
        "dias", voice.say("dunning.letter.days", days),
        "fecha", voice.fullDay(voice.today().value()));
  }

  /** The same for a letter that speaks of no debt: those places stay empty. */
  public static Map<String, String> words(String recipient, Company company, Voice voice) {
    return Map.of(
        "nombre",
        recipient,
        "empresa",
        company.name(),
        "contacto",
        company.contact(),
        "total",
        "",
        "documentos",
        "",
        "vencimiento",
        "",
        "dias",
        "",
        "fecha",
        voice.fullDay(voice.today().value()));
  }

  /** Of the table of items. */
  public static List<String> headings(Voice voice) {
    return List.of(
        voice.say("dunning.letter.heading.document"),
        voice.say("dunning.letter.heading.due"),
        voice.say("dunning.letter.heading.balance"));
  }

  /** One row an item, and one for those that are not listed. */
  public static List<List<String>> rows(List<Item> items, Voice voice) {
    var rows = new ArrayList<List<String>>(items.size() + 1);
    for (var item : items) {
      rows.add(
          List.of(
              item.instalment() == 1
                  ? item.number()
                  : voice.say("dunning.letter.instalment", item.number(), item.instalment()),
              voice.fullDay(item.dueOn()),
              voice.exact(item.balance())));
    }
    int unlisted = items.getFirst().documents() - items.size();
    if (unlisted > 0) {
      rows.add(List.of(voice.say("dunning.letter.more", unlisted), "", ""));
    }
    return rows;
  }
}
