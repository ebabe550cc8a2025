package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import dev.puntual.messaging.Placeholder;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Countries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a letter says of an account, in its reader's own way of writing figures and dates. */
public final class AccountWords {

  /** Longer lists are cut in the letter and complete behind its link. */
  static final int MOST_ROWS = 40;

  private AccountWords() {}

  /**
   * Who writes, and whom to answer.
   *
   * @param whatsapp its number there; empty where it has none
   * @param country in which its telephones are
   * @param agent who takes care of this very reader, in one line; empty for nobody in particular
   */
  public record Company(
      String name,
      String contactName,
      String contactEmail,
      String contactPhone,
      String whatsapp,
      String country,
      String agent) {

    /**
     * From columns {@code company, contact_name, contact_email, contact_phone, whatsapp,
     * home_country}; nobody in particular takes care.
     */
    public static Company of(ResultSet row) throws SQLException {
      return new Company(
          row.getString("company"),
          row.getString("contact_name"),
          row.getString("contact_email"),
          row.getString("contact_phone"),
          row.getString("whatsapp"),
          row.getString("home_country"),
          "");
    }

    /** The same to a reader of whom somebody takes care. */
    public Company cared(String agent) {
      return new Company(name, contactName, contactEmail, contactPhone, whatsapp, country, agent);
    }

    /** In one line; empty parts left out. */
    String contact() {
      return line(contactName, contactEmail, contactPhone);
    }

    static String line(String... parts) {
      return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** Whom this reader may turn to directly. */
    String nearest() {
      return agent.isEmpty() ? contact() : agent;
    }

    /** Empty where there is neither a number of its own nor a telephone. */
    String chat(Voice voice) {
      var number = whatsapp.isBlank() ? contactPhone : whatsapp;
      return ClickToChat.link(number, country, voice.say("dunning.letter.whatsapp", name));
    }
  }

  /**
   * One line of a letter, with the figures of the whole letter beside it.
   *
   * @param lateness what it cost so far and is not in the total
   */
  public record Item(
      String number,
      int instalment,
      LocalDate dueOn,
      Money balance,
      int documents,
      Money total,
      LocalDate oldest,
      Money lateness) {

    /** From columns of the same names; amounts are in this currency. */
    static Item of(ResultSet row, String currency) throws SQLException {
      return new Item(
          row.getString("number"),
          row.getInt("instalment"),
          row.getObject("due_on", LocalDate.class),
          Money.of(row.getBigDecimal("balance"), currency),
          row.getInt("documents"),
          Money.of(row.getBigDecimal("total"), currency),
          row.getObject("oldest", LocalDate.class),
          Money.zero(Currency.getInstance(currency)));
    }

    Item with(Money lateness) {
      return new Item(number, instalment, dueOn, balance, documents, total, oldest, lateness);
    }
  }

  /**
   * What each letter lists, by its id; one with nothing to list is absent.
   *
   * @param statement answers rows of {@code letter} and the columns of an item, those of a letter
   *     in order; at most {@code :most} a letter, which is bound here
   * @param currencies of each letter
   */
  public static Map<UUID, List<Item>> listed(
      StatementSpec statement, Map<UUID, String> currencies) {
    return listed(statement, currencies, MOST_ROWS);
  }

  /** The same with at most so many a letter. */
  static Map<UUID, List<Item>> listed(
      StatementSpec statement, Map<UUID, String> currencies, int most) {
    var items = new HashMap<UUID, List<Item>>();
    RowCallbackHandler adding =
        row -> {
          var letter = row.getObject("letter", UUID.class);
          items
              .computeIfAbsent(letter, _ -> new ArrayList<>())
              .add(Item.of(row, currencies.getOrDefault(letter, "")));
        };
    statement.param("most", most).query(adding);
    return items;
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
    var words = new HashMap<>(words(recipient, company, voice));
    words.put("total", voice.exact(first.total()));
    words.put("documentos", voice.say("dunning.letter.documents", first.documents()));
    words.put("vencimiento", voice.fullDay(first.oldest()));
    words.put(Placeholder.DUE.shortForm(), voice.datedDay(first.oldest()));
    words.put("dias", voice.say("dunning.letter.days", days));
    words.put("intereses", voice.exact(first.lateness()));
    words.put("total_con_intereses", voice.exact(first.total().plus(first.lateness())));
    return words;
  }

  /** The same for a letter that speaks of no debt: its places stay empty. */
  public static Map<String, String> words(String recipient, Company company, Voice voice) {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(place -> words.put(place, ""));
    words.put("nombre", recipient);
    words.put("empresa", company.name());
    words.put("contacto", company.contact());
    words.put("whatsapp", company.chat(voice));
    words.put("agente", company.nearest());
    words.put("fecha", voice.fullDay(voice.today().value()));
    words.put(Placeholder.TODAY.shortForm(), voice.datedDay(voice.today().value()));
    return words;
  }

  /** Of the table of items. */
  public static List<String> headings(Voice voice) {
    return List.of(
        voice.say("dunning.letter.heading.document"),
        voice.say("dunning.letter.heading.due"),
        voice.say("dunning.letter.heading.age"),
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
              voice.datedDay(item.dueOn()),
              age(item.dueOn(), voice),
              voice.exact(item.balance())));
    }
    int unlisted = items.getFirst().documents() - items.size();
    if (unlisted > 0) {
      rows.add(List.of(voice.say("dunning.letter.more", unlisted), "", "", ""));
    }
    return rows;
  }

  /** How long it has been due, or is not yet. */
  private static String age(LocalDate due, Voice voice) {
    long late = ChronoUnit.DAYS.between(due, voice.today().value());
    return late < 0
        ? voice.say("dunning.letter.age.coming", -late)
        : voice.say("dunning.letter.age", late);
  }
}
