package dev.puntual.demo;

import dev.puntual.inbox.Replies;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.simulator.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** People write by WhatsApp and by text message, once, and the team answers one of them. */
final class Chatting {

  private static final SqlFile PHONES = SqlFile.beside(Chatting.class, "with_phones");
  private static final SqlFile CHATTED = SqlFile.beside(Chatting.class, "chatted");

  private static final ZoneId HOME = ZoneId.of("America/Mexico_City");

  private static final List<String> SAID =
      List.of(
          "Voy a cancelar el viernes",
          "¿Me pueden dar una semana más?",
          "Ya hice el depósito esta mañana",
          "Quiero hablar con alguien de la factura");

  private final TenantTransactions transactions;
  private final Replies replies;
  private final Dispatcher dispatcher;
  private final InstantSource clock;

  Chatting(
      TenantTransactions transactions,
      Replies replies,
      Dispatcher dispatcher,
      InstantSource clock) {
    this.transactions = transactions;
    this.replies = replies;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  private record Telephone(UUID debtor, String number) {}

  /** A second time finds that they wrote before. */
  void happen(Company company, Town town, String chat, String texts) throws InterruptedException {
    var tenant = company.tenant();
    if (transactions.in(tenant, tx -> tx.sql(CHATTED).query(Boolean.class).single())) {
      return;
    }
    var people = people(tenant);
    var now = clock.instant();
    for (int no = 0; no < people.size(); no++) {
      if (no < SAID.size()) {
        var ago =
            now.minus(
                no == 1 ? Duration.ofMinutes(20 * 60 + 40) : Duration.ofMinutes(15L * no + 5));
        town.chats(chat, people.get(no).number().substring(1), SAID.get(no), ago);
      } else {
        town.texts(people.get(no).number(), texts, "pago el lunes");
      }
      town.rest();
    }
    if (!people.isEmpty()) {
      answer(company, people.getLast().debtor(), now);
      answer(company, people.get(Math.min(1, people.size() - 1)).debtor(), now);
      dispatcher.drain(tenant);
      town.rest();
    }
  }

  private List<Telephone> people(TenantId tenant) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(PHONES)
                .param("most", SAID.size() + 1)
                .query(
                    (row, _) ->
                        new Telephone(
                            row.getObject("debtor_id", UUID.class), row.getString("phone")))
                .list());
  }

  private void answer(Company company, UUID conversation, Instant now) {
    transactions.run(
        company.tenant(),
        tx ->
            replies.send(
                tx,
                conversation,
                "",
                "",
                "Con gusto lo revisamos. Su estado de cuenta está en el enlace que le enviamos.",
                BusinessDate.at(now, HOME),
                company.person()));
  }
}
