package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.TestMailServer;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mail server’s refusal of an address means for the days after. */
class ReturnedLettersTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Contacts contacts = TestApplication.bean(Contacts.class);
  private final TestMailServer server = TestMailServer.start();
  private final World.Debtor ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");

  @BeforeEach
  void open() {
    world.debtor("Luis").owes("F2", "50.00", "2026-02-27");
    world.fileArrives();
    var mail =
        new MailServer(
            "127.0.0.1", server.port(), Security.NONE, "", "", "cobranza@aceros.example", "Aceros");
    transactions.run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, mail));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void nobodyIsWrittenToAgainAtAnAddressThatDoesNotExist() {
    remindersLeave("550 5.1.1 user unknown");

    world.dayBreaks("2026-03-09");

    assertThat(bad()).containsExactly("ana@cliente.example");
    assertThat(world.decisions())
        .containsExactly("Ana F1 3 due", "Luis F2 3 due", "Ana F1 4 no_address", "Luis F2 4 due");
  }

  @Test
  void aRefusalThatMayBeAboutUsSilencesNobody() {
    remindersLeave("550 blocked, your server is on our list");

    world.dayBreaks("2026-03-09");

    assertThat(bad()).isEmpty();
    assertThat(world.decisions()).contains("Ana F1 4 due");
  }

  @Test
  void aCorrectedAddressIsWrittenTo() {
    remindersLeave("550 5.1.1 user unknown");
    corrects("pagos@cliente.example");

    world.dayBreaks("2026-03-09");

    assertThat(bad()).isEmpty();
    assertThat(world.decisions()).contains("Ana F1 4 due");
  }

  @Test
  void anotherNameDoesNotMakeADeadAddressGood() {
    remindersLeave("550 5.1.1 user unknown");
    corrects("ana@cliente.example");

    assertThat(bad()).containsExactly("ana@cliente.example");
  }

  @Test
  void whoeverKnowsBetterThanTheServerHasTheAddressUsedAgain() {
    remindersLeave("550 5.1.1 user unknown");
    transactions.run(world.tenant, tx -> contacts.trustAddress(tx, ana.id(), contact()));

    world.dayBreaks("2026-03-09");

    assertThat(world.decisions()).contains("Ana F1 4 due");
  }

  /** The first plan goes out, and the server refuses Ana in these words. */
  private void remindersLeave(String refusal) {
    server.answering("RCPT TO:<ana@", refusal);
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(server.mails()).hasSize(1);
  }

  private void corrects(String email) {
    var entry = new Contacts.Entry("Ana Ríos", ContactRole.PAYER, email, "");
    transactions.run(world.tenant, tx -> contacts.correct(tx, ana.id(), contact(), entry));
  }

  private UUID contact() {
    return UUID.fromString(
        world
            .asks(
                "select c.contact_id from receivables.v_contact c where c.tenant_id = :tenant"
                    + " and c.email like 'ana@%'")
            .getFirst());
  }

  private List<String> bad() {
    return world.asks(
        "select c.email from receivables.v_contact c where c.tenant_id = :tenant"
            + " and c.email_bad_since is not null");
  }
}
