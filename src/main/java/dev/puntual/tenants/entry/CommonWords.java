package dev.puntual.tenants.entry;

import dev.puntual.tenants.Lines;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that passwords are commonly made of, in Spanish and English, and their disguises. */
final class CommonWords {

  private static final int MOST_WORDS = 2;
  private static final int FILLER = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^a-z]]");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Map<Character, Character> DISGUISES =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('1', 'i'),
          Map.entry('!', 'i'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('@', 'a'),
          Map.entry('5', 's'),
          Map.entry('$', 's'),
          Map.entry('7', 't'),
          Map.entry('8', 'b'));

  private final Set<String> words;
  private final int longest;

  private CommonWords(Set<String> words) {
    this.words = words;
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  static CommonWords read() {
    return new CommonWords(
        Lines.of(CommonWords.class, "common_words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Lower case, without accents: {@code Contraseña} becomes {@code contrasena}. */
  static String fold(String text) {
    var parts = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARKS.matcher(parts).replaceAll("");
  }

  /**
   * Whether one or two of the words make up the password, digits and signs not counted. Short
   * fillers such as {@code mi} or {@code the} are free.
   */
  boolean make(String password) {
    var folded = fold(password);
    if (OTHER_SCRIPT.matcher(folded).find() || letters(folded).length() < FILLER) {
      return false;
    }
    if (madeOfWords(letters(folded))) {
      return true;
    }
    // Signs at the end may be letters in disguise or only signs: try every cut.
    for (int end = folded.length(); end > 0; end--) {
      if (madeOfWords(letters(undisguise(folded.substring(0, end))))) {
        return true;
      }
      if (Character.isLetter(folded.charAt(end - 1))) {
        return false;
      }
    }
    return false;
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("");
  }

  private static String undisguise(String text) {
    return text.chars()
        .mapToObj(sign -> String.valueOf(DISGUISES.getOrDefault((char) sign, (char) sign)))
        .collect(Collectors.joining());
  }

  /** Counts the fewest words that make up each beginning of the text. */
  private boolean madeOfWords(String text) {
    var fewest = new int[text.length() + 1];
    Arrays.fill(fewest, 1, fewest.length, MOST_WORDS + 1);
    for (int end = 1; end <= text.length(); end++) {
      for (int start = Math.max(0, end - longest); start < end; start++) {
        if (fewest[start] <= MOST_WORDS && words.contains(text.substring(start, end))) {
          int cost = end - start <= FILLER ? 0 : 1;
          fewest[end] = Math.min(fewest[end], fewest[start] + cost);
        }
      }
    }
    return !text.isEmpty() && fewest[text.length()] <= MOST_WORDS;
  }
}
