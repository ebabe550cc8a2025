package dev.puntual.desk.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of one kind, the latest first.
 *
 * @param unread how many wait to be read
 * @param next address of the next page; null on the last
 */
public record InboxList(Tab tab, List<Row> rows, long unread, @Nullable String next) {

  /** The kinds a person asks for, in the order offered. */
  public enum Tab {
    OPEN("abiertas"),
    UNREAD("sin-leer"),
    MINE("mias"),
    /** Of somebody nobody knows. */
    UNKNOWN("desconocidos"),
    SNOOZED("pospuestas"),
    CLOSED("cerradas");

    private final String word;

    Tab(String word) {
      this.word = word;
    }

    /** As the address says it. */
    public String word() {
      return word;
    }

    public String href() {
      return InboxPages.PATH + "?ver=" + word;
    }

    static Tab of(String word) {
      return Stream.of(values()).filter(tab -> tab.word.equals(word)).findFirst().orElse(OPEN);
    }
  }

  /**
   * One conversation.
   *
   * @param name the debtor's, or what an unknown sender is called
   * @param need what a person has to see to; empty when nothing
   * @param by the day by which; null when nothing
   * @param meaning what we took their last answer for; empty when it was taken back
   * @param whose of the team; empty when nobody's
   */
  public record Row(
      UUID id,
      String name,
      boolean known,
      String channel,
      String said,
      Instant at,
      boolean unread,
      String need,
      @Nullable LocalDate by,
      String meaning,
      @Nullable LocalDate snoozed,
      String whose) {}
}
