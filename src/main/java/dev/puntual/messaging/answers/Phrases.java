package dev.puntual.messaging.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes phrases of words as patterns over a normalised text in which a space stands behind every
 * word. A phrase is words with {@code (one|another|)} for a choice, {@code ..} for up to three
 * words of the same clause, {@code word*} for any end, {@code <name>} for words that were let have
 * a name before, and a dot for the end of a clause.
 */
final class Phrases {

  private static final Pattern TOKEN = Pattern.compile("\\.\\.|<\\w+>|[()|]|[^\\s()|<>]+");
  private static final String SOME_WORDS = "(?:[^ .?]\\S* ){0,3}";

  private final Map<String, String> named = new HashMap<>();

  /** From now on the name stands for one of these phrases. */
  void let(String name, String phrases) {
    named.put(name, "(?:" + String.join("|", written(phrases)) + ")");
  }

  /** Each phrase of a list with commas. */
  List<String> written(String phrases) {
    var patterns = new ArrayList<String>();
    for (var phrase : phrases.split(",", -1)) {
      patterns.add(one(phrase.strip()));
    }
    return patterns;
  }

  private String one(String phrase) {
    var pattern = new StringBuilder();
    TOKEN.matcher(phrase).results().forEach(hit -> pattern.append(token(hit.group())));
    return pattern.toString();
  }

  private String token(String token) {
    return switch (token) {
      case "(" -> "(?:";
      case ")", "|" -> token;
      case ".." -> SOME_WORDS;
      case "." -> "\\. ";
      default -> token.startsWith("<") ? name(token) : word(token);
    };
  }

  private String name(String token) {
    var phrases = named.get(token.substring(1, token.length() - 1));
    if (phrases == null) {
      throw new IllegalStateException("no words of " + token);
    }
    return phrases;
  }

  private static String word(String token) {
    boolean open = token.endsWith("*");
    return Normal.of(token) + (open ? "\\S* " : " ");
  }
}
