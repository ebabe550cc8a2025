package dev.puntual.inbox;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.sms.Carriers;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A company with a number at a provider that people write to, and a debtor with a telephone. */
final class InboxWorld {

  static final String PHONE = "+528112345678";

  final World world = new World("2026-03-02");
  final Simulator providers = TestApplication.providers();
  final String account = "AC" + UUID.randomUUID().toString().replace("-", "");
  final String number =
      "+1500" + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 7);
  final UUID person = Ids.next();
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  InboxWorld() {
    providers.twilio().account(account, "ficha");
    var kept = new Account("twilio", number, Map.of("account", account, "token", "ficha"));
    providers
        .twilio()
        .number(number, account, TestApplication.bean(Carriers.class).ear(kept, world.tenant));
    in(
        tx -> {
          TestApplication.bean(Accounts.class).set(tx, Channel.SMS, kept);
          return true;
        });
  }

  <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }

  /** A telephone beside what the debtor has. */
  World.Debtor owing(String name, String phone) {
    var debtor = world.debtor(name).owes("F-" + name, "100.00", "2026-02-27");
    world.fileArrives();
    in(
        tx ->
            TestApplication.bean(Contacts.class)
                .save(tx, debtor.id(), new Contacts.Entry(name, ContactRole.PAYER, "", phone)));
    return debtor;
  }

  /** Somebody writes to the company's number. */
  void says(String from, String text) throws InterruptedException {
    providers.twilio().says(from, number, text);
    providers.awaitCalls();
  }

  List<Taken> left() {
    return providers.twilio().taken().stream().filter(m -> m.account().equals(account)).toList();
  }

  /** What was understood of each answer, the oldest first: {@code meaning undone?}. */
  List<String> understood() {
    return world.asks(
        "select r.meaning || case when r.undone_at is null then '' else ' undone' end from inbox.v_reading r"
            + " join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id"
            + " where r.tenant_id = :tenant order by a.received_at, r.answer_id");
  }

  /** Silence that stands: {@code reason until}. */
  List<String> holds() {
    return world.asks(
        "select h.reason, coalesce(h.until_on::text, '-') from worklist.v_hold h where h.tenant_id = :tenant order by 1, 2");
  }

  /** {@code sender need unread}. */
  List<String> conversations() {
    return world.asks(
        "select v.sender, v.need, v.unread from inbox.v_conversation v where v.tenant_id = :tenant order by 1");
  }

  UUID answer() {
    return UUID.fromString(
        world
            .asks(
                "select a.answer_id from messaging.v_answer a where a.tenant_id = :tenant order by a.received_at desc limit 1")
            .getFirst());
  }
}
