package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.List;

/** What is wrong with the text messages of a company, by what is asked of them today. */
public final class SmsFaults {

  private final SmsTexts texts;
  private final Accounts accounts;

  SmsFaults(SmsTexts texts, Accounts accounts) {
    this.texts = texts;
    this.accounts = accounts;
  }

  /**
   * Of the one of that stage as it stands; message keys after {@code sms.fault.}. Empty when it can
   * be said, and where no account carries text messages.
   */
  public List<Edit.Wrong> of(TenantTx tx, Stage stage, Language language) {
    return accounts.of(tx, Channel.SMS).isEmpty()
        ? List.of()
        : texts.standing(tx, stage, language).text().faults().stream()
            .map(fault -> new Edit.Wrong("body", fault.code(), fault.about()))
            .toList();
  }
}
