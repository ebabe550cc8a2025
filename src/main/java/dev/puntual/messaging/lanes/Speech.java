package dev.puntual.messaging.lanes;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.EditedTexts;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.TenantTx;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which words claimed messages are said: those a person chose for one, else the company's.
 *
 * @param texts null when nothing is said
 */
record Speech(@Nullable Texts texts, Map<UUID, EditedTexts.Edited> edits) {

  static final Speech NOTHING = new Speech(null, Map.of());

  /** Read after the claim, so that it sees every edit that was there before. */
  static Speech of(TenantTx tx, Texts texts, Collection<UUID> messages) {
    return new Speech(texts, EditedTexts.of(tx, messages));
  }

  boolean edited(Ticket ticket) {
    return edits.containsKey(ticket.messageId());
  }

  /** Empty when nothing may be said in these words. */
  Optional<Writing.Said> say(Ticket ticket, Writing.Letter letter) {
    var edited = edits.get(ticket.messageId());
    if (edited != null) {
      var language = Language.of(ticket.language());
      var text = edited.text();
      return Wording.parse(language, text.subject(), text.body())
              instanceof Parsed.Good(var wording)
          ? wording.say(letter)
          : Optional.empty();
    }
    return Optional.ofNullable(texts).flatMap(known -> known.say(ticket, letter));
  }

  /**
   * Words that an older release took and this one does not are a person's to change, never replaced
   * in silence.
   */
  Dropped unsaid(Ticket ticket) {
    return edits.containsKey(ticket.messageId())
        ? new Dropped(ticket.messageId(), "for_person", "human_words", "")
        : Dropped.withdrawn(ticket, "incomplete");
  }
}
