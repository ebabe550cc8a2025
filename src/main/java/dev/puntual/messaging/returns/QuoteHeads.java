package dev.puntual.messaging.returns;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that mail programs set over the letter that is answered, in the languages of our readers.
 */
final class QuoteHeads {

  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)^\\s*>?\\s*\\*?-{2,}\\s*(mensaje original|mensaje reenviado|mensagem original"
              + "|mensagem encaminhada|original message|forwarded message|message d'origine"
              + "|message transféré|urspr(ü|ue)ngliche nachricht|oprindelig besked"
              + "|messaggio originale|oorspronkelijk bericht)\\s*-{2,}\\*?\\s*$");
  private static final Pattern ZOHO =
      Pattern.compile(
          "(?i)^\\s*-{2,} (on|el|em|le) .*\\d{4}.*(wrote|escribió|escreveu|a écrit) -{2,}$");

  /** Joined from up to four lines: a day or who, the verb, and nothing behind it. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?iu)^(?:on|at|el|em|le|am|il|op|w dniu|dnia|den) .{4,300}?(?:wrote|escribió|escribio"
              + "|escreveu|a écrit|schrieb.{0,120}|ha scritto|schreef.{0,120}|skrev.{0,120}"
              + "|napisał(?:\\(a\\))?)\\s?:$");

  /** A day right at the beginning and an hour: no person begins to tell something like this. */
  private static final Pattern DAY_AND_HOUR =
      Pattern.compile(
          "(?iu)^\\p{L}{2,4}(?: el)? (?:\\p{L}{2,10}[.,]{0,2} )?(?:\\p{L}{3,10}\\.? )?\\d{1,4}\\b.*\\d{1,2}[:.]\\d{2}.*");

  /** An author before the verb, without a word for the day: only with an address. */
  private static final Pattern AUTHOR_WROTE =
      Pattern.compile(
          "(?iu)^.{0,160}<\\s?[^<>\\s]+@[^<>\\s]+> ?(?:wrote|escribió|escribio|escreveu|a écrit|ha scritto"
              + "|schreef|skrev|schrieb)(?: am .{6,60}| op .{6,60})?\\s?:$");

  /** The day, then who: Gmail and Yandex of some languages, with a colon or without. */
  private static final Pattern DAY_AND_AUTHOR =
      Pattern.compile(
          "^(?=.*\\d{1,2}[:.]\\d{2})(?=.*\\d{4})\\d.{6,160}<\\s?[^<>\\s]+@[^<>\\s]+>\\s?:$"
              + "|^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2} .{1,120}<\\s?[^<>\\s]+@[^<>\\s]+>\\s?:?$");

  private static final int MOST_JOINED = 4;
  private static final int LONGEST_HEAD = 420;

  private QuoteHeads() {}

  /** Whether from this line on everything is an old letter. */
  static boolean endsAll(List<String> lines, int at) {
    var line = lines.get(at);
    return ORIGINAL.matcher(line).matches()
        || ZOHO.matcher(line).matches()
        || LetterHead.ruled(lines, at)
        || LetterHead.at(lines, at);
  }

  /** How many lines say who wrote what follows; zero when it is something else. */
  static int attribution(List<String> lines, int at) {
    var head = new StringBuilder();
    for (int many = 0; many < MOST_JOINED && at + many < lines.size(); many++) {
      var line = lines.get(at + many).strip();
      if (line.isEmpty() || line.startsWith(">") || head.length() > LONGEST_HEAD) {
        return 0;
      }
      head.append(head.isEmpty() ? "" : " ").append(line);
      if (author(lines.get(at), head)) {
        return many + 1;
      }
      if (line.endsWith(":") && wrote(head, marked(lines, at + many + 1))) {
        return many + 1;
      }
    }
    return 0;
  }

  /** It begins with the author or the day: a line of somebody's own above is none of it. */
  private static boolean author(String first, CharSequence head) {
    return (first.indexOf('<') >= 0 && AUTHOR_WROTE.matcher(head).matches())
        || DAY_AND_AUTHOR.matcher(head).matches();
  }

  /** Without an address a day and an hour must tell, or the marks below. */
  private static boolean wrote(CharSequence head, boolean marked) {
    return WROTE.matcher(head).matches()
        && (head.toString().indexOf('@') >= 0
            || (marked && head.chars().anyMatch(Character::isDigit))
            || DAY_AND_HOUR.matcher(head).matches());
  }

  /** Whether what follows is marked as quoted, beginning with its first line that is not empty. */
  static boolean marked(List<String> lines, int from) {
    return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().stream()
        .anyMatch(line -> line.stripLeading().startsWith(">"));
  }
}
