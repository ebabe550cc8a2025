package dev.puntual.messaging;

import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was said and what became of it, for pages. */
public final class Messages {

  private static final SqlFile PAGE = SqlFile.beside(Messages.class, "message_page");
  private static final SqlFile WAITING = SqlFile.beside(Messages.class, "message_waiting");
  private static final SqlFile FAILED = SqlFile.beside(Messages.class, "message_failed");
  private static final SqlFile OF_SUBJECT = SqlFile.beside(Messages.class, "message_of_subject");
  private static final SqlFile ONE = SqlFile.beside(Messages.class, "message_one");
  private static final SqlFile ATTEMPTS = SqlFile.beside(Messages.class, "message_attempts");
  private static final SqlFile LETTER = SqlFile.beside(Messages.class, "message_letter");
  private static final SqlFile COUNTS = SqlFile.beside(Messages.class, "message_counts");
  private static final SqlFile OLDEST = SqlFile.beside(Messages.class, "message_oldest");
  private static final SqlFile IN_HOUSE = SqlFile.beside(Messages.class, "in_house");
  private static final SqlFile MAILBOX = SqlFile.beside(Messages.class, "mailbox_page");

  private static final SqlFile STANDSTILL = SqlFile.beside(Messages.class, "standstill");

  /** Later than any message, lower than any id: where a first page begins. */
  private static final MessageCursor TOP =
      new MessageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

  /** Before any message: where a first page begins of what leaves next. */
  private static final MessageCursor BOTTOM = new MessageCursor(Instant.EPOCH, new UUID(0, 0));

  private final InstantSource clock;

  public Messages(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Messages in these states, in which they ended or wait for a person, the last first; without
   * those that were accepted and then reached nobody.
   *
   * @param after the last row of the page before, or null for the first page
   */
  public List<MessageLine> page(
      TenantTx tx, Collection<MessageState> states, @Nullable MessageCursor after, int limit) {
    return below(tx, PAGE, after, limit)
        .param("states", states.stream().map(MessageState::code).toArray(String[]::new))
        .query(MessageRows::line)
        .list();
  }

  /** Messages that have not left, the next to leave first. */
  public List<MessageLine> waiting(TenantTx tx, @Nullable MessageCursor after, int limit) {
    return beyond(tx, WAITING, after == null ? BOTTOM : after, limit)
        .query(MessageRows::line)
        .list();
  }

  /** Messages that were refused, or accepted and then reached nobody, the last first. */
  public List<MessageLine> failed(TenantTx tx, @Nullable MessageCursor after, int limit) {
    return below(tx, FAILED, after, limit).query(MessageRows::line).list();
  }

  /** Messages about one subject (a debtor, for dunning), newest first. */
  public List<MessageLine> about(TenantTx tx, UUID subjectId, int limit) {
    return tx.sql(OF_SUBJECT)
        .param("subject", subjectId)
        .param("limit", limit)
        .query(MessageRows::line)
        .list();
  }

  /**
   * What the mailbox in the house received, newest first; {@link MessageLine#stoodAt} is when it
   * arrived there.
   */
  public List<MessageLine> mailbox(TenantTx tx, @Nullable MessageCursor after, int limit) {
    return below(tx, MAILBOX, after, limit).query(MessageRows::line).list();
  }

  /** Whether what "leaves" stays with us: the company has named no mail server. */
  public boolean inHouse(TenantTx tx) {
    return tx.sql(IN_HOUSE).query(Boolean.class).single();
  }

  public Optional<MessageStory> find(TenantTx tx, UUID messageId) {
    return tx.sql(ONE)
        .param("message", messageId)
        .query(MessageRows::line)
        .optional()
        .map(line -> new MessageStory(line, attempts(tx, messageId)));
  }

  /** What its last attempt said, word for word; empty while nothing was said. */
  public Optional<Composed> letter(TenantTx tx, UUID messageId) {
    return tx.sql(LETTER)
        .param("message", messageId)
        .query(String.class)
        .optional()
        .map(Letters::read);
  }

  /**
   * What its last attempt said, as the page that a mail program shows: ASCII, whole, with styles of
   * its own.
   */
  public Optional<byte[]> shown(TenantTx tx, UUID messageId) {
    return letter(tx, messageId).map(letter -> Rendered.of(letter).html());
  }

  /** What its last attempt said, as a telephone shows it; of what is no letter. */
  public Optional<String> slip(TenantTx tx, UUID messageId) {
    return letter(tx, messageId).map(SmsText::shown);
  }

  /** What its last attempt brought along, if it did. */
  public Optional<Annex> annex(TenantTx tx, UUID messageId) {
    return letter(tx, messageId).flatMap(letter -> Optional.ofNullable(letter.annex()));
  }

  /**
   * How many stand where: unfinished ones of all time, finished ones requested since then. What was
   * accepted and then reached nobody counts as rejected.
   */
  public MessageCounts counts(TenantTx tx, Instant since) {
    var counts = new EnumMap<MessageState, Integer>(MessageState.class);
    RowCallbackHandler adding =
        row ->
            counts.put(
                MessageState.of(row.getString("state")).orElseThrow(), row.getInt("messages"));
    tx.sql(COUNTS).param("since", Timestamp.from(since)).query(adding);
    var oldest =
        tx.sql(OLDEST)
            .param("now", Timestamp.from(clock.instant()))
            .query((row, _) -> Optional.ofNullable(MessageRows.instant(row, "min")))
            .single();
    return new MessageCounts(counts, oldest.orElse(null));
  }

  /** Why no letter leaves just now; empty while all is well. */
  public Optional<Standstill> standstill(TenantTx tx) {
    return standstill(tx, Channel.EMAIL);
  }

  /** Why nothing leaves just now, of each channel of which that is so; in the order of channels. */
  public Map<String, Standstill> standstills(TenantTx tx) {
    var found = new LinkedHashMap<String, Standstill>();
    for (var channel : List.of(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP)) {
      standstill(tx, channel)
          .ifPresent(why -> found.put(channel.name().toLowerCase(Locale.ROOT), why));
    }
    return found;
  }

  /** Why nothing of that channel leaves just now; empty while all is well. */
  public Optional<Standstill> standstill(TenantTx tx, Channel channel) {
    return tx.sql(STANDSTILL)
        .param("channel", channel.name().toLowerCase(Locale.ROOT))
        .query(
            (row, _) ->
                new Standstill(
                    row.getString("trouble"), row.getTimestamp("trouble_since").toInstant()))
        .optional();
  }

  private List<MessageAttempt> attempts(TenantTx tx, UUID messageId) {
    return tx.sql(ATTEMPTS).param("message", messageId).query(MessageRows::attempt).list();
  }

  private static StatementSpec below(
      TenantTx tx, SqlFile file, @Nullable MessageCursor after, int limit) {
    return beyond(tx, file, after == null ? TOP : after, limit);
  }

  private static StatementSpec beyond(TenantTx tx, SqlFile file, MessageCursor last, int limit) {
    return tx.sql(file)
        .param("lastAt", Timestamp.from(last.stoodAt()))
        .param("lastId", last.messageId())
        .param("limit", limit);
  }
}
