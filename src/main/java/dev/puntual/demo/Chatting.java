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

  /** What each says, and how long ago: one day is nearly over, one is over. */
  private static final List<Line> SAID =
      List.of(
          new Line("Voy a cancelar el viernes", Duration.ofMinutes(5)),
          new Line("¿Me pueden dar una semana más?", Duration.ofMinutes(20 * 60 + 40)),
          new Line("Ya hice el depósito esta mañana", Duration.ofMinutes(35)),
          new Line("¿A qué cuenta les transfiero?", Duration.ofHours(30)),
          new Line("Quiero hablar con alguien de la factura", Duration.ofMinutes(50)),
          new Line("Buenas tardes, ¿me recuerda cuánto debo?", Duration.ofHours(40)));

  /** Of those above: who is reminded by a text that Meta approved, and taps a button below it. */
  private static final int TAPS = 5;

  private record Line(String text, Duration ago) {}

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
        var line = SAID.get(no);
        var at = now.minus(line.ago());
        town.chats(chat, people.get(no).number().substring(1), line.text(), at);
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
    if (people.size() > TAPS) {
      taps(company, town, chat, people.get(TAPS));
    }
  }

  /** The day to answer freely is over, so they are reminded in approved words, with buttons. */
  private void taps(Company company, Town town, String chat, Telephone person)
      throws InterruptedException {
    var now = clock.instant();
    var today = BusinessDate.at(now, HOME);
    var sent =
        transactions.in(
            company.tenant(),
            tx -> replies.sendApproved(tx, person.debtor(), "reminder", today, company.person()));
    dispatcher.drain(company.tenant());
    town.rest();
    if (sent instanceof Replies.Sent.Leaves(var message, _)) {
      var from = person.number().substring(1);
      town.taps(chat, from, "Prometo pagar", "promise:" + message, now);
      town.rest();
      dispatcher.drain(company.tenant());
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
