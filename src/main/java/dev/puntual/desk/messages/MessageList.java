package dev.puntual.desk.messages;

import dev.puntual.messaging.MessageCounts;
import dev.puntual.messaging.MessageCursor;
import dev.puntual.messaging.MessageLine;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Standstill;
import dev.puntual.messaging.Telephone;
import dev.puntual.platform.db.TenantTx;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one kind, newest first; of those that wait, the next to leave first.
 *
 * @param names of the debtors they are about
 * @param edited those of them whose words a person changed
 * @param standstills why nothing leaves just now, by channel; empty while all is well
 * @param next address of the next page; null on the last
 */
public record MessageList(
    Tab tab,
    MessageCounts counts,
    List<MessageLine> lines,
    Map<UUID, String> names,
    Set<UUID> edited,
    Map<String, Standstill> standstills,
    @Nullable String next) {

  /** The kinds a person asks for, by what became of a message. */
  public enum Tab {
    SENT("enviados"),
    WAITING("por-salir"),
    /** Refused, or taken by a provider that told later that it did not arrive. */
    FAILED("no-llegaron"),
    UNKNOWN("por-aclarar"),
    WITHDRAWN("no-enviados"),
    /** The mailbox in the house, where letters land while no mail server is named. */
    MAILBOX("buzon");

    private final String word;

    Tab(String word) {
      this.word = word;
    }

    /** As the address says it. */
    public String word() {
      return word;
    }

    /** Whether its rows tell what they say, and not why they stayed. */
    public boolean arrived() {
      return this == SENT || this == WAITING || this == MAILBOX;
    }

    /** The list of this kind. */
    public String href() {
      return "/mensajes?ver=" + word;
    }

    /** The same list as a file. */
    public String export() {
      return "/mensajes/lista.csv?ver=" + word;
    }

    List<MessageLine> read(
        Messages messages, TenantTx tx, @Nullable MessageCursor after, int limit) {
      return switch (this) {
        case MAILBOX -> messages.mailbox(tx, after, limit);
        case WAITING -> messages.waiting(tx, after, limit);
        case FAILED -> messages.failed(tx, after, limit);
        default -> messages.page(tx, states(), after, limit);
      };
    }

    public List<MessageState> states() {
      return switch (this) {
        case SENT -> List.of(MessageState.ACCEPTED);
        case WAITING -> List.of(MessageState.READY, MessageState.SENDING);
        case FAILED -> List.of(MessageState.REJECTED);
        case UNKNOWN -> List.of(MessageState.UNKNOWN, MessageState.FOR_PERSON);
        case WITHDRAWN ->
            List.of(MessageState.WITHDRAWN, MessageState.EXPIRED, MessageState.WITHHELD);
        case MAILBOX -> List.of();
      };
    }

    static Tab of(String word) {
      return Arrays.stream(values()).filter(tab -> tab.word.equals(word)).findFirst().orElse(SENT);
    }
  }

  public int count(Tab of) {
    return of.states().stream().mapToInt(counts::of).sum();
  }

  /** How many are on their way while this list is still empty of what has left. */
  public int waiting() {
    return tab == Tab.SENT || tab == Tab.MAILBOX ? count(Tab.WAITING) : 0;
  }

  /** Who it went to, without saying a firm's own name again. */
  public String receiver(MessageLine line) {
    return line.recipient().equals(debtor(line))
        ? Telephone.shown(line.address())
        : line.recipient() + " · " + Telephone.shown(line.address());
  }

  public String debtor(MessageLine line) {
    return names.getOrDefault(line.subjectId(), line.recipient());
  }
}
