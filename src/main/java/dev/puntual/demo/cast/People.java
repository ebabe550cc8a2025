package dev.puntual.demo.cast;

import dev.puntual.kernel.Language;
import java.text.Normalizer;
import java.util.Locale;

/** Names of people, and addresses made of names. Mail to {@code .example} reaches nobody. */
final class People {

  private final WordLists spanish = WordLists.of("people_es");
  private final WordLists english = WordLists.of("people_en");

  String name(Language language, Dice dice) {
    var words = language == Language.EN ? english : spanish;
    var name = dice.pick(words.get("first")) + " " + dice.pick(words.get("last"));
    return language == Language.EN ? name : name + " " + dice.pick(words.get("last"));
  }

  /** Two surnames, as families are called. */
  String surnames(Dice dice) {
    return dice.pick(spanish.get("last")) + " " + dice.pick(spanish.get("last"));
  }

  Contact contact(Land land, String role, String firm, Dice dice) {
    var name = name(land.language(), dice);
    var address = plain(name).replace('-', '.') + "@" + domain(firm);
    return new Contact(name, role, address, land.phone(dice));
  }

  static String domain(String firm) {
    var plain = plain(firm);
    return (plain.length() > 32 ? plain.substring(0, 32).replaceAll("-$", "") : plain) + ".example";
  }

  /** Small letters without accents, words joined by hyphens. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
