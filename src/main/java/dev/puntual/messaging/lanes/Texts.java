package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Writing;
import dev.puntual.messaging.sms.CompanySmsTexts;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.Optional;

/** The company's words for one channel, as they stand when a round begins. */
sealed interface Texts {

  static Texts of(TenantTx tx, Channel channel) {
    return channel == Channel.EMAIL
        ? new Letters(CompanyTexts.load(tx))
        : new Slips(CompanySmsTexts.load(tx));
  }

  /** Empty when it cannot be said: no such stage, or a place without a word. */
  Optional<Writing.Said> say(Ticket ticket, Writing.Letter letter);

  /** Letters, which may be in a text with a name. */
  record Letters(CompanyTexts texts) implements Texts {

    @Override
    public Optional<Writing.Said> say(Ticket ticket, Writing.Letter letter) {
      return texts
          .wording(ticket.language(), ticket.stage(), letter.text())
          .flatMap(wording -> wording.say(letter));
    }
  }

  /** What a telephone shows: one paragraph. */
  record Slips(CompanySmsTexts texts) implements Texts {

    @Override
    public Optional<Writing.Said> say(Ticket ticket, Writing.Letter letter) {
      return texts
          .text(ticket.language(), ticket.stage())
          .flatMap(text -> text.said(ticket.language(), letter));
    }
  }
}
