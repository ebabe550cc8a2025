package dev.puntual.inbox;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Enclosure;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is answered, by the channel that the other last used or the one that a person chose. It
 * leaves as every message does: asked of the contact rules, after whoever said stop, at its place
 * in the line.
 */
public final class Replies {

  /** The longest answer, in characters. */
  public static final int LONGEST = 2_000;

  private final ReplyRequests requests;

  Replies(ReplyRequests requests) {
    this.requests = requests;
  }

  /** What became of an answer. */
  public sealed interface Sent {

    /** It leaves at that instant. */
    record Leaves(UUID message, Instant at) implements Sent {}

    /**
     * It does not leave.
     *
     * @param reason a code, as of every message that stays
     * @param against ids of the rules that forbid it
     */
    record Stays(UUID message, String reason, List<String> against) implements Sent {}

    /** Nobody knows to whom: an unknown sender, or nothing that leads there. */
    record Nowhere() implements Sent {}
  }

  /** Typed words alone. */
  public Sent send(
      TenantTx tx,
      UUID conversation,
      String by,
      String subject,
      String text,
      BusinessDate today,
      UUID person) {
    return send(tx, conversation, by, subject, text, List.of(), today, person);
  }

  /**
   * Typed words.
   *
   * @param by {@code sms} to answer by text message whoever used another channel; empty to stay on
   *     theirs
   * @param subject of a letter
   * @param files that {@link Papers} took; they leave only by mail
   * @param today where the company works
   */
  public Sent send(
      TenantTx tx,
      UUID conversation,
      String by,
      String subject,
      String text,
      List<Enclosure> files,
      BusinessDate today,
      UUID person) {
    var asked = new ReplyRequests.Asked(Ids.next(), by, "reply", "typed", subject, text);
    var sent = requests.ask(tx, conversation, asked, today, person);
    if (!(sent instanceof Sent.Nowhere)) {
      ReplyFiles.keep(tx, asked.message(), files);
    }
    return sent;
  }

  /**
   * A text that WhatsApp lets a company begin with, filled with what is owed by then.
   *
   * @param stage its tone
   */
  public Sent sendApproved(
      TenantTx tx, UUID conversation, String stage, BusinessDate today, UUID person) {
    return requests.ask(
        tx,
        conversation,
        new ReplyRequests.Asked(Ids.next(), "whatsapp", stage, "account", "", ""),
        today,
        person);
  }
}
