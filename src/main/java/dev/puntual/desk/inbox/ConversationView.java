package dev.puntual.desk.inbox;

import dev.puntual.inbox.CannedAnswers.Canned;
import dev.puntual.messaging.ChatRules;
import dev.puntual.platform.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with all that was said in it.
 *
 * @param moments the oldest first
 * @param team to give it to
 * @param canned ready answers in the other's language
 * @param draft what stands in the field for an answer
 * @param problem what is wrong with it; null when nothing is
 * @param filesProblem what is wrong with the files of an answer; null when nothing is
 * @param people who an unknown sender may be
 * @param sought what somebody searched those by; empty for the likely ones
 * @param chat how WhatsApp stands with them; null for another channel
 */
public record ConversationView(
    Head head,
    List<Moment> moments,
    List<Option> team,
    List<Canned> canned,
    String draft,
    @Nullable String problem,
    @Nullable String filesProblem,
    List<Somebody> people,
    String sought,
    ChatRules.@Nullable Standing chat) {

  /** Whether typed words can leave by the channel they used. */
  public boolean typing() {
    return chat == null ? head.answerable() : chat.free();
  }

  /** Whether files can come along. */
  public boolean enclosing() {
    return typing() && (head.channel().equals("email") || head.channel().equals("portal"));
  }

  /** What was said, with rows of reminders folded away. */
  public List<Stretch> stretches() {
    return Stretch.of(moments);
  }

  /**
   * @param debtor null while nobody knows who it is
   * @param channel by which they wrote last
   * @param language two letters, of the debtor
   * @param subject of what they wrote last; empty without one
   * @param texts whether the company has an account for text messages
   */
  public record Head(
      UUID id,
      @Nullable UUID debtor,
      String name,
      String channel,
      String address,
      String language,
      String subject,
      boolean unread,
      boolean closed,
      @Nullable LocalDate snoozed,
      String assigned,
      String need,
      @Nullable LocalDate by,
      boolean texts) {

    /** Whether an answer can leave by the channel they used. */
    public boolean answerable() {
      return debtor != null
          && (channel.equals("email")
              || channel.equals("portal")
              || (channel.equals("sms") && texts));
    }

    /** Whether they have a number that a text message reaches. */
    public boolean textable() {
      return texts && debtor != null && address.matches("\\+\\d+");
    }
  }

  /**
   * Something that was said, by either side.
   *
   * @param kind {@code answer}, {@code message} or {@code call}
   * @param who wrote
   * @param code meaning of an answer, state of a message, how a call ended
   * @param detail stage of a message
   * @param whole an answer as it came; empty when its own words are all
   * @param day that was promised; null when none was
   * @param undone whether a person said that it meant something else
   * @param by who of the team: read it otherwise, answered, or called; empty for nobody
   */
  public record Moment(
      String kind,
      UUID id,
      Instant at,
      String channel,
      String who,
      String subject,
      String said,
      String whole,
      String code,
      String detail,
      String reason,
      @Nullable LocalDate day,
      boolean undone,
      String by,
      List<File> files) {

    public boolean theirs() {
      return kind.equals("answer");
    }

    /** Whether one line says it all: a message of ours whose words stand elsewhere. */
    public boolean brief() {
      return kind.equals("message") && said.isBlank();
    }

    Moment with(List<File> enclosed) {
      return new Moment(
          kind, id, at, channel, who, subject, said, whole, code, detail, reason, day, undone, by,
          enclosed);
    }
  }

  /**
   * A file that came with an answer, or went with ours.
   *
   * @param size in bytes
   * @param kept whether it can be fetched
   */
  public record File(int number, String name, String type, long size, boolean kept) {}

  /** A debtor. */
  public record Somebody(UUID id, String name, String code) {}
}
