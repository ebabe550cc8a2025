package dev.puntual.messaging.returns;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What programs and people set below their words: the line of two dashes, "sent from my telephone",
 * and a name card below a greeting. A card is cut only when it looks like one: many begin a letter
 * with a greeting.
 */
final class Farewells {

  private static final Pattern DASHES = Pattern.compile("(?:--|—|__)\\s*");
  private static final Pattern SENT_FROM =
      Pattern.compile(
          "(?iu)(?:sent|enviado|envoyé|gesendet|enviada|inviato|sendt|skickat|verzonden) (?:from|desde|do|de|depuis|von|da|fra|från|vanaf|a partir do)\\b.{0,80}"
              + "|sent (?:with|via) (?:my |airmail|mobile|proton|spark)\\b.{0,60}|von meinem .{2,40} gesendet"
              + "|(?:get|obtener|obtén|baixe o|descarga) outlook (?:for|para)\\b.{0,60}"
              + "|(?:yahoo|aol) mail (?:for|para)\\b.{0,60}");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iu)(?:(?:un |muchos )?saludos?(?: cordial(?:es)?)?|atentamente|atte|cordialmente|sinceramente"
              + "|(?:best |kind |warm )?regards|sincerely|atenciosamente|att|cordialement)[,.:!]*");
  private static final Pattern NAME =
      Pattern.compile(
          "(?u)(?:\\p{Lu}[\\p{L}.’'-]*|de|del|la|los|y|e|da|do|dos)(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|del|la|los|y|e|da|do|dos)){0,5}");
  private static final Pattern POSTSCRIPT =
      Pattern.compile("(?iu)\\s*p\\.?\\s?[ds]\\.?\\s*[:.-].*");
  private static final int LONGEST_CARD = 12;

  /** Below dashes lawyers add what nobody reads. */
  private static final int LONGEST_FOOT = 40;

  private static final int LONGEST_LINE = 90;
  private static final int SHORT = 110;

  private Farewells() {}

  /** The lines above whatever comes first of it. */
  static List<String> cut(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at).strip();
      if (DASHES.matcher(line).matches() && card(lines, at + 1, LONGEST_FOOT)) {
        return lines.subList(0, at);
      }
      if (SENT_FROM.matcher(line).matches() && last(lines, at)) {
        return lines.subList(0, at);
      }
      if (CLOSING.matcher(line).matches() && at > 0 && nameCard(lines, at + 1)) {
        return lines.subList(0, at + 1);
      }
    }
    return lines;
  }

  /** Short lines down to the end: a signature, not the second half of a letter. */
  private static boolean card(List<String> lines, int from, int longest) {
    var below = written(lines, from);
    return below.size() <= longest
        && below.stream().noneMatch(line -> POSTSCRIPT.matcher(line).matches());
  }

  private static boolean nameCard(List<String> lines, int from) {
    var below = written(lines, from);
    return !below.isEmpty()
        && NAME.matcher(below.getFirst()).matches()
        && card(lines, from, LONGEST_CARD)
        && below.stream().allMatch(line -> line.length() <= LONGEST_LINE);
  }

  /** Nothing of theirs stands below, or what does was taken for a quote already. */
  private static boolean last(List<String> lines, int at) {
    boolean sentence = lines.get(at).strip().endsWith(".") || lines.get(at).contains(", ");
    return !sentence && lines.get(at).length() <= SHORT && written(lines, at + 1).isEmpty();
  }

  private static List<String> written(List<String> lines, int from) {
    return lines.stream().skip(from).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
