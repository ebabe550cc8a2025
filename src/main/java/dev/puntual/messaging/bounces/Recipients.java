package dev.puntual.messaging.bounces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The first address that a server names in its words. */
final class Recipients {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");

  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*[<\"]?" + ADDRESS.pattern() + "[>\"]?[ \\t]*(?::|$)");

  private Recipients() {}

  /**
   * What is said of each recipient where several are named at the beginning of lines; what stands
   * before the first goes with all. The whole text where there is none or one.
   */
  static List<String> apart(String text) {
    var starts = LINE.matcher(text).results().map(MatchResult::start).toList();
    if (starts.size() < 2) {
      return List.of(text);
    }
    var parts = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      parts.add(text.substring(starts.get(i), end));
    }
    return parts;
  }

  /** What is said of one of them; all of it where it does not stand apart. */
  static String about(String recipient, String text) {
    return recipient.isEmpty()
        ? text
        : apart(text).stream().filter(part -> part.contains(recipient)).findFirst().orElse(text);
  }

  static String in(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(hit -> hit.group())
        .filter(address -> !address.toLowerCase(Locale.ROOT).startsWith("mailer-daemon"))
        .findFirst()
        .orElse("");
  }
}
