package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Condition.Leaf;
import dev.puntual.dunning.segment.Condition.Operand;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A tree as a sentence, in the reader's language. Pure: same tree, same reader, same words. */
public final class InWords {

  private final Voice voice;
  private final Map<UUID, String> books;

  private InWords(Voice voice, Map<UUID, String> books) {
    this.voice = voice;
    this.books = books;
  }

  /**
   * @param books names of address books; one that is not among them is said to be gone
   */
  public static String of(Condition tree, Voice voice, Map<UUID, String> books) {
    var words = new InWords(voice, books);
    return switch (tree) {
      case Condition.None(var of) -> voice.say("segment.all.but", words.join("or", of));
      case Condition.All all -> words.all(all);
      default -> voice.say("segment.debtors", words.phrase(tree, true));
    };
  }

  /** What is asked for first, then the exceptions. */
  private String all(Condition.All all) {
    var wanted = all.of().stream().filter(part -> !(part instanceof Condition.None)).toList();
    var refused =
        all.of().stream()
            .filter(Condition.None.class::isInstance)
            .flatMap(part -> ((Condition.None) part).of().stream())
            .toList();
    if (refused.isEmpty()) {
      return voice.say("segment.debtors", join("and", wanted));
    }
    return wanted.isEmpty()
        ? voice.say("segment.all.but", join("or", refused))
        : voice.say("segment.debtors.but", join("and", wanted), join("or", refused));
  }

  private String join(String how, List<Condition> parts) {
    boolean alone = parts.size() == 1;
    var said = phrase(parts.getFirst(), alone);
    for (int i = 1; i < parts.size(); i++) {
      var key = i == parts.size() - 1 ? "segment." + how : "segment.comma";
      said = voice.say(key, said, phrase(parts.get(i), false));
    }
    return said;
  }

  private String phrase(Condition part, boolean alone) {
    return switch (part) {
      case Leaf leaf -> leaf(leaf);
      case Condition.All(var of) -> group(join("and", of), alone || of.size() == 1);
      case Condition.Any(var of) -> group(join("or", of), alone || of.size() == 1);
      case Condition.None(var of) -> voice.say("segment.not", join("or", of));
    };
  }

  private String group(String said, boolean alone) {
    return alone ? said : voice.say("segment.group", said);
  }

  private String leaf(Leaf leaf) {
    var key = "segment.says." + leaf.field().key();
    var value = value(leaf);
    boolean named = leaf.field().kind().named();
    var said =
        named
            ? voice.say(key, leaf.name(), compared(leaf.operator(), value))
            : leaf.operator().asks()
                ? voice.say(key, compared(leaf, value))
                : voice.say("segment.says." + leaf.operator().key(), field(leaf.field()));
    return leaf.operator() == Operator.IS_NOT && !named ? voice.say("segment.not", said) : said;
  }

  private String field(Field field) {
    return voice.say("segment.field." + field.key());
  }

  /** Choices and codes stand as they are; figures and texts say how they are compared. */
  private String compared(Leaf leaf, String value) {
    return switch (leaf.field().kind()) {
      case CHOICE, CODE, BOOK -> value;
      case TEXT ->
          compared(leaf.operator() == Operator.IS_NOT ? Operator.IS : leaf.operator(), value);
      default -> voice.say("segment.compare." + leaf.operator().key(), value);
    };
  }

  private String compared(Operator operator, String value) {
    return voice.say("segment.text." + operator.key(), value);
  }

  private String value(Leaf leaf) {
    return switch (leaf.operand()) {
      case Operand.Nothing _ -> "";
      case Operand.Figure(var number) -> number.stripTrailingZeros().toPlainString();
      case Operand.Amount(var money) -> voice.money(money);
      case Operand.Books(var ids) ->
          list(
              ids.stream()
                  .map(id -> books.getOrDefault(id, voice.say("segment.book.gone")))
                  .toList());
      case Operand.Words(var words) ->
          list(words.stream().map(word -> word(leaf.field(), word)).toList());
    };
  }

  private String word(Field field, String word) {
    return switch (field) {
      case COUNTRY -> Locale.of("", word).getDisplayCountry(voice.language().locale());
      case CURRENCY -> word;
      default ->
          field.choices().isEmpty()
              ? voice.say("segment.quoted", word)
              : voice.say("segment.choice." + field.key() + "." + word);
    };
  }

  private String list(List<String> words) {
    var said = words.getFirst();
    for (int i = 1; i < words.size(); i++) {
      said = voice.say(i == words.size() - 1 ? "segment.or" : "segment.comma", said, words.get(i));
    }
    return said;
  }
}
