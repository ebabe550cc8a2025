package dev.puntual.messaging;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.whatsapp.KnownText;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.WhatsAppStandings;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.whatsapp.WhatsAppDesk;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company in Mexico City whose account at Meta is played by the simulator. */
final class WhatsAppWorld {

  static final String NAME = "factura_gentle_prueba";

  private static final SqlFile STANDING =
      SqlFile.read(
          "test",
          """
          -- tenant · what was told later
          select m.state, m.delivery, m.against from messaging.message m where m.tenant_id = :tenant and m.message_id = :message
          """);
  private static final SqlFile BASE =
      SqlFile.read(
          "test",
          """
          -- tenant · where links of the tests lead
          update messaging.whatsapp_text t set link_base = 'https://pagos.example/p/' where t.tenant_id = :tenant
          """);

  final MessagingWorld world = new MessagingWorld();
  final String number = digits();
  final String account = digits();
  final WhatsAppTexts texts = TestApplication.bean(WhatsAppTexts.class);
  final WhatsAppStandings standings = TestApplication.bean(WhatsAppStandings.class);
  final Dispatcher dispatcher = world.dispatcher(TestApplication.bean(Posts.class), 2);
  private int others = 1000;

  WhatsAppWorld() {
    desk()
        .account(
            number,
            account,
            "ficha",
            "secreto",
            URI.create("http://127.0.0.1/avisos/mensajes/whatsapp/" + world.tenant));
    desk().clock(world.clock);
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(tx, Channel.WHATSAPP, new Account("whatsapp", "+528100000000", keys())));
  }

  WhatsAppDesk desk() {
    return TestApplication.providers().whatsApp();
  }

  private Map<String, String> keys() {
    return Map.of(
        "number_id", number,
        "waba_id", account,
        "token", "ficha",
        "verify", "palabra",
        "secret", "secreto");
  }

  /** The starter text of the tone in which tests ask, approved by Meta. */
  WhatsAppWorld approved() throws InterruptedException {
    draft();
    var desk = TestApplication.bean(dev.puntual.messaging.whatsapp.MetaDesk.class);
    desk.submit(world.tenant, NAME, "es");
    world.transactions.run(world.tenant, tx -> tx.sql(BASE).update());
    decides("APPROVED");
    return this;
  }

  void draft() {
    world.transactions.run(
        world.tenant,
        tx -> texts.write(tx, NAME, "es", "gentle", Starters.of(Stage.GENTLE, "es"), Ids.next()));
  }

  void decides(String event) throws InterruptedException {
    desk().people().decides(number, NAME, "es_MX", event, "NONE", world.clock.instant());
    TestApplication.providers().awaitCalls();
  }

  KnownText text() {
    return world.transactions.in(world.tenant, tx -> texts.one(tx, NAME, "es")).orElseThrow();
  }

  UUID asks(String to) {
    return world.asksFor("whatsapp", to);
  }

  /** Another person each time. */
  UUID asksAnother() {
    return asks("+5281123" + (40000 + others++));
  }

  void sent() throws InterruptedException {
    dispatcher.drain(world.tenant);
    TestApplication.providers().awaitCalls();
  }

  List<WhatsAppDesk.Taken> taken() {
    return desk().taken().stream().filter(message -> message.number().equals(number)).toList();
  }

  /** Its state, what was told later, and what stands against it. */
  String standing(UUID message) {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(STANDING)
                .param("message", message)
                .query(
                    (row, _) ->
                        (row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                            .replaceAll(" +", " ")
                            .strip())
                .single());
  }

  private static String digits() {
    return String.valueOf(1_000_000_000_000L + (Ids.next().getLeastSignificantBits() >>> 24));
  }
}
