package dev.puntual.demo.cast;

import dev.puntual.demo.cast.Debtor.Buying;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws firms that buy from one company. The n-th of a land is always the same. */
public final class Crowd {

  private static final int[] TERMS = {8, 15, 30, 45, 60};
  private static final int[] TERM_SHARES = {10, 20, 45, 15, 10};
  private static final List<Habit> HABITS =
      List.of(Habit.PROMPT, Habit.SLOW, Habit.LATE, Habit.ERRATIC, Habit.NEVER);
  private static final int[] HABIT_SHARES = {44, 31, 14, 8, 3};
  private static final int[] CADENCE = {7, 14, 28};
  private static final int[] CADENCE_SHARES = {4, 16, 80};

  private final String company;
  private final LocalDate horizon;
  private final People people = new People();
  private final Set<String> names = new HashSet<>();
  private final Map<Land, WordLists> words = new EnumMap<>(Land.class);

  /**
   * @param company whose debtors they are; another company has others
   * @param horizon the last day of the story
   */
  public Crowd(String company, LocalDate horizon) {
    this.company = company;
    this.horizon = horizon;
  }

  /** So many firms of a land, with codes {@code <prefix>-0001} and on. */
  public List<Debtor> firms(Land land, String prefix, int count) {
    var firms = new ArrayList<Debtor>(count);
    for (int i = 1; i <= count; i++) {
      var code = String.format(Locale.ROOT, "%s-%04d", prefix, i);
      firms.add(firm(land, code, Dice.of(company, code)));
    }
    return firms;
  }

  /** So many families, as schools know them: by two surnames and the number of an identity card. */
  public List<Debtor> families(String prefix, int count) {
    var families = new ArrayList<Debtor>(count);
    for (int i = 1; i <= count; i++) {
      var code = String.format(Locale.ROOT, "%s-%04d", prefix, i);
      families.add(family(code, Dice.of(company, code)));
    }
    return families;
  }

  private Debtor family(String code, Dice dice) {
    var surnames = "";
    do {
      surnames = people.surnames(dice);
    } while (!names.add(surnames));
    return new Debtor(
        code,
        "Familia " + surnames,
        "999" + dice.digits(7),
        Land.CO,
        people.contact(Land.CO, "Pagos", "correo " + surnames, dice),
        List.of(),
        List.of(Land.CO.currency()),
        new Buying(0, 30, 0, horizon),
        HABITS.get(dice.weigh(HABIT_SHARES)));
  }

  private Debtor firm(Land land, String code, Dice dice) {
    var brand = brand(land, dice);
    var kinds = words(land).get("kind");
    var name = land == Land.MX && dice.chance(0.35) ? brand : suffixed(brand, dice.pick(kinds));
    var habit = HABITS.get(dice.weigh(HABIT_SHARES));
    return new Debtor(
        code,
        name,
        TaxNumber.of(land, dice),
        land,
        contact(land, brand, dice),
        others(land, brand, dice),
        List.of(dice.chance(land == Land.MX ? 0.04 : 0.15) ? "USD" : land.currency()),
        buying(dice),
        habit);
  }

  private static String suffixed(String brand, String kind) {
    return kind.startsWith("S.") ? brand + ", " + kind : brand + " " + kind;
  }

  /** Drawn again until nobody has it yet. */
  private String brand(Land land, Dice dice) {
    var lists = words(land);
    var brand = "";
    do {
      brand = dice.pick(lists.get("trade")) + " " + dice.pick(lists.get("mark"));
    } while (!names.add(brand));
    return brand;
  }

  /**
   * Most pay through somebody with an address; a few are known by telephone only, or not at all.
   */
  private Contact contact(Land land, String brand, Dice dice) {
    var office = land == Land.US ? "ap@" : dice.chance(0.5) ? "pagos@" : "tesoreria@";
    return switch (dice.weigh(55, 38, 4, 3)) {
      case 0 -> people.contact(land, "Pagos", brand, dice);
      case 1 -> new Contact("", "Pagos", office + People.domain(brand), land.phone(dice));
      case 2 -> new Contact(people.name(land.language(), dice), "Pagos", "", land.phone(dice));
      default -> new Contact("", "Pagos", "", "");
    };
  }

  private List<Contact> others(Land land, String brand, Dice dice) {
    var others = new ArrayList<Contact>();
    if (dice.chance(0.3)) {
      others.add(people.contact(land, "Dirección", brand, dice));
    }
    if (dice.chance(0.05)) {
      others.add(people.contact(land, "Aval", brand, dice));
    }
    if (dice.chance(0.1)) {
      others.add(people.contact(land, "Ventas", brand, dice));
    }
    return others;
  }

  /** Many small ones and a few large ones; some stopped buying. */
  private Buying buying(Dice dice) {
    var until = dice.chance(0.07) ? horizon.minusDays(dice.between(130, 190)) : horizon;
    return new Buying(
        140 * Math.exp(dice.between(0.0, 3.1)),
        CADENCE[dice.weigh(CADENCE_SHARES)],
        TERMS[dice.weigh(TERM_SHARES)],
        until);
  }

  private WordLists words(Land land) {
    return words.computeIfAbsent(land, it -> WordLists.of(it.name().toLowerCase(Locale.ROOT)));
  }
}
