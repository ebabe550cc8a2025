package dev.puntual.inbox;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.whatsapp.WhatsAppDesk;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A company with a number at WhatsApp, which the simulator plays, and people who write to it. */
final class ChatWorld {

  static final String PHONE = "+528112345678";
  static final String OWN = "5218112345678";

  final World world = new World("2026-03-02");
  final TurnableClock clock = TestApplication.bean(TurnableClock.class);
  final Simulator providers = TestApplication.providers();
  final String number = digits();
  final UUID person = Ids.next();
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  ChatWorld() {
    var callback = "http://127.0.0.1/avisos/mensajes/whatsapp/" + world.tenant;
    var account = digits();
    desk().account(number, account, "ficha", "secreto", URI.create(callback));
    desk().clock(clock);
    var keys =
        Map.of(
            "number_id", number,
            "waba_id", account,
            "token", "ficha",
            "verify", "palabra",
            "secret", "secreto");
    in(
        tx -> {
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.WHATSAPP, new Account("whatsapp", "+528100000000", keys));
          return true;
        });
  }

  WhatsAppDesk desk() {
    return providers.whatsApp();
  }

  <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }

  /** The starter of that tone, approved by Meta. */
  void approved(Stage stage) throws InterruptedException {
    var name = "factura_" + stage.code() + "_prueba";
    in(
        tx ->
            TestApplication.bean(WhatsAppTexts.class)
                .write(tx, name, "es", stage.code(), Starters.of(stage, "es"), person));
    TestApplication.bean(MetaDesk.class).submit(world.tenant, name, "es");
    decides(stage, "APPROVED");
  }

  void decides(Stage stage, String event) throws InterruptedException {
    var name = "factura_" + stage.code() + "_prueba";
    desk().people().decides(number, name, "es_MX", event, "NONE", clock.instant());
    providers.awaitCalls();
  }

  /** Ana's reminder with its buttons has left; its id. */
  UUID reminded() throws InterruptedException {
    approved(Stage.GENTLE);
    var ana = owing("Ana", PHONE);
    writes(OWN, "hola");
    passes(Duration.ofHours(25));
    in(
        tx ->
            TestApplication.bean(Replies.class)
                .sendApproved(
                    tx, ana.id().value(), "gentle", BusinessDate.of("2026-03-03"), person));
    sent();
    return UUID.fromString(left().getFirst().path("biz_opaque_callback_data").asString());
  }

  World.Debtor owing(String name, String phone) {
    var debtor = world.debtor(name).owes("F-" + name, "100.00", "2026-02-27");
    world.fileArrives();
    in(
        tx ->
            TestApplication.bean(Contacts.class)
                .save(tx, debtor.id(), new Contacts.Entry(name, ContactRole.PAYER, "", phone)));
    return debtor;
  }

  void writes(String from, String text) throws InterruptedException {
    desk().people().writes(number, from, text, clock.instant());
    providers.awaitCalls();
  }

  /** Somebody who shows no number; with one beside it where {@code from} is not empty. */
  void writesAs(String bsuid, String from, String text) throws InterruptedException {
    desk().people().writesAs(number, bsuid, from, text, clock.instant());
    providers.awaitCalls();
  }

  void taps(String from, String payload, String below) throws InterruptedException {
    desk().people().chooses(number, from, payload, below, clock.instant());
    providers.awaitCalls();
  }

  void sent() throws InterruptedException {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    providers.awaitCalls();
  }

  void passes(Duration time) {
    clock.turnTo(clock.instant().plus(time));
  }

  List<JsonNode> left() {
    return desk().taken().stream()
        .filter(message -> message.number().equals(number))
        .map(WhatsAppDesk.Taken::message)
        .toList();
  }

  String idOf(int message) {
    return desk().taken().stream()
        .filter(one -> one.number().equals(number))
        .skip(message)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** {@code meaning day}, the oldest first. */
  List<String> understood() {
    return world.asks(
        "select r.meaning, coalesce(r.promised_on::text, '') from inbox.v_reading r"
            + " join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id"
            + " where r.tenant_id = :tenant order by a.received_at, r.answer_id");
  }

  /** {@code state reason} of what was asked for, the oldest first. */
  List<String> messages() {
    return world.asks(
        "select m.channel, m.stage, m.state, m.reason, m.against, m.delivery from messaging.message m"
            + " where m.tenant_id = :tenant order by m.requested_at, m.message_id");
  }

  private static String digits() {
    return String.valueOf(1_000_000_000_000L + (Ids.next().getLeastSignificantBits() >>> 24));
  }
}
