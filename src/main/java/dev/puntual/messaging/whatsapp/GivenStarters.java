package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.ChatStarters;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The starter of each tone, given in at Meta under a name of its own. */
final class GivenStarters implements ChatStarters {

  private final WhatsAppTexts texts;
  private final MetaDesk desk;
  private final TenantTransactions transactions;

  GivenStarters(WhatsAppTexts texts, MetaDesk desk, TenantTransactions transactions) {
    this.texts = texts;
    this.desk = desk;
    this.transactions = transactions;
  }

  @Override
  public List<Given> giveIn(TenantId tenant, String language, UUID person) {
    return Arrays.stream(Stage.values())
        .map(stage -> giveIn(tenant, stage, language, person))
        .toList();
  }

  private Given giveIn(TenantId tenant, Stage stage, String language, UUID person) {
    var name = "puntual_" + stage.code();
    var text = Starters.of(stage, language);
    boolean fresh =
        transactions.in(tenant, tx -> texts.write(tx, name, language, stage.code(), text, person));
    if (fresh) {
      desk.submit(tenant, name, language);
    } else {
      desk.showAgain(tenant, name, language);
    }
    return new Given(name, MetaLanguage.of(language));
  }
}
