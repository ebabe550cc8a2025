package dev.puntual.messaging;

import java.util.List;

/**
 * A letter as it would arrive, to be looked at before anything leaves.
 *
 * @param subject one line
 * @param html a whole page, ASCII only, with styles of its own
 * @param text the same in plain text
 * @param against the rules that would keep it back, by id: a fact that they ask for is missing
 */
public record Proof(String subject, String html, String text, List<String> against) {

  /** What a phone's mailbox shows of a subject in one line, about. */
  private static final int GLIMPSE = 40;

  /** The subject as a mailbox shows it: its first forty characters. */
  public String glimpse() {
    return subject.codePointCount(0, subject.length()) <= GLIMPSE
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, GLIMPSE)) + "…";
  }
}
