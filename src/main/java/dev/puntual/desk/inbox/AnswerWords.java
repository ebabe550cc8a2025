package dev.puntual.desk.inbox;

import dev.puntual.inbox.Replies;
import dev.puntual.messaging.ChatRules;
import dev.puntual.platform.db.TenantTx;
import java.util.Optional;
import java.util.UUID;

/** Whether what somebody is about to answer may be said on its channel. */
final class AnswerWords {

  private final ChatRules chats;

  AnswerWords(ChatRules chats) {
    this.chats = chats;
  }

  /**
   * Message key of what is wrong with it; empty when nothing is.
   *
   * @param by the channel that was chosen; empty for the conversation's own
   */
  String wrong(TenantTx tx, UUID conversation, String text, String by) {
    if (text.isEmpty()) {
      return "inbox.reply.empty";
    }
    if (text.length() > Replies.LONGEST) {
      return "inbox.reply.long";
    }
    if (!by.isEmpty() && !by.equals("sms")) {
      return "inbox.reply.nowhere";
    }
    var chat = by.isEmpty() ? chat(tx, conversation) : Optional.<ChatRules.Standing>empty();
    if (chat.filter(standing -> !standing.free()).isPresent()) {
      return "inbox.chat.closed.refused";
    }
    return chat.isPresent() && chats.givesAway(text) ? "inbox.chat.number" : "";
  }

  /** Whether a text of that tone may be sent to them now. */
  boolean offered(TenantTx tx, UUID conversation, String stage) {
    return chat(tx, conversation).stream()
        .flatMap(standing -> standing.offers().stream())
        .anyMatch(offer -> offer.stage().equals(stage));
  }

  /** Empty for a conversation by another channel. */
  private Optional<ChatRules.Standing> chat(TenantTx tx, UUID conversation) {
    return ConversationRows.head(tx, conversation).flatMap(head -> of(tx, head));
  }

  /** The same of one that is at hand. */
  Optional<ChatRules.Standing> of(TenantTx tx, ConversationView.Head head) {
    return head.channel().equals("whatsapp") && head.debtor() != null
        ? Optional.of(chats.with(tx, head.address(), head.language()))
        : Optional.empty();
  }
}
