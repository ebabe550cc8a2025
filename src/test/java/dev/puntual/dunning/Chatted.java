package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.WhatsAppText;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.whatsapp.WhatsAppDesk;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A company with an account at WhatsApp, too; Meta is played by a program of ours. */
public abstract class Chatted extends Texted {

  private static final SqlFile BASE =
      SqlFile.read(
          "test",
          """
          -- tenant · where links of the tests lead
          update messaging.whatsapp_text t set link_base = 'http' where t.tenant_id = :tenant
          """);

  protected final TurnableClock clock = TestApplication.bean(TurnableClock.class);
  private final String number = digits();

  @BeforeEach
  void openChat() {
    world.itIs("2026-03-01", "10:00");
    var account = digits();
    desk()
        .account(
            number,
            account,
            "ficha",
            "secreto",
            URI.create("http://127.0.0.1/avisos/mensajes/whatsapp/" + world.tenant));
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
          return tx;
        });
  }

  protected WhatsAppDesk desk() {
    return carriers.whatsApp();
  }

  /** The starter of a tone, given in and approved. */
  protected void approved(Stage stage) {
    approved(stage, name(stage), Starters.of(stage, "es"));
  }

  /** A text of a tone by a name of its own, given in and approved. */
  protected void approved(Stage stage, String name, WhatsAppText text) {
    in(
        tx ->
            TestApplication.bean(WhatsAppTexts.class)
                .write(tx, name, "es", stage.code(), text, Ids.next()));
    TestApplication.bean(MetaDesk.class).submit(world.tenant, name, "es");
    in(tx -> tx.sql(BASE).update());
    meta(name, "APPROVED");
  }

  /** Meta says how a text stands, by the call that it makes. */
  protected void meta(Stage stage, String event) {
    meta(name(stage), event);
  }

  protected void meta(String name, String event) {
    desk().people().decides(number, name, "es_MX", event, "NONE", clock.instant());
    try {
      carriers.awaitCalls();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same, but its call never comes. */
  void metaQuietly(Stage stage, String event) {
    desk().people().decidesQuietly(number, name(stage), "es_MX", event);
  }

  private static String name(Stage stage) {
    return "factura_" + stage.code() + "_prueba";
  }

  private static String digits() {
    return String.valueOf(1_000_000_000_000L + (Ids.next().getLeastSignificantBits() >>> 24));
  }
}
