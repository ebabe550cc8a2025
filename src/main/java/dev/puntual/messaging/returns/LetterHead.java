package dev.puntual.messaging.returns;

import java.util.List;
import java.util.regex.Pattern;

/** The head of an old letter as Outlook and others copy it into an answer: who, when, to whom. */
final class LetterHead {

  private static final Pattern FROM =
      Pattern.compile("(?iu)^\\s*\\*?(from|de|von|van|da|fra|från|od)\\s?:\\*?\\s?\\S.*");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?iu)^\\s*\\*?(sent|date|to|cc|subject|enviado( el| em)?|fecha|para|asunto|data|assunto"
              + "|envoyé( le)?|à|objet|gesendet|an|betreff|datum|verzonden|aan|onderwerp|inviato|a"
              + "|oggetto|dato|til|emne|skickat|till|ämne)\\s?:\\*?\\s?.*");
  private static final Pattern LOOSE_FIRST =
      Pattern.compile("(?iu)^\\s*\\*?(date|fecha|subject|asunto)\\s?:\\*?\\s?\\S.*");

  private LetterHead() {}

  /** A long rule and the fields of a letter's head below it. */
  static boolean ruled(List<String> lines, int at) {
    return lines.get(at).matches("\\s*_{10,}\\s*")
        && at + 1 < lines.size()
        && at(lines, at + (lines.get(at + 1).isBlank() ? 2 : 1));
  }

  /** Who, and at least two more fields within the next lines; one alone is somebody's own. */
  static boolean at(List<String> lines, int at) {
    if (at >= lines.size()) {
      return false;
    }
    var first = lines.get(at);
    boolean who = FROM.matcher(first).matches();
    if (!who && !LOOSE_FIRST.matcher(first).matches()) {
      return false;
    }
    int more = 0;
    for (int i = at + 1; i < Math.min(at + 6, lines.size()) && !lines.get(i).isBlank(); i++) {
      boolean field = FIELD.matcher(lines.get(i)).matches() || FROM.matcher(lines.get(i)).matches();
      more += field ? 1 : 0;
    }
    return more >= 2;
  }
}
