package dev.puntual.dunning;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Issue 4, Templates: "Click-to-WhatsApp link and the agent's direct contact as variables." */
class NearestPersonTest extends Texted {

  private static final String CHAT =
      "?text=Buen%20d%C3%ADa%2C%20le%20escribo%20sobre%20mi%20cuenta%20con%20Aceros%20del%20Baj%C3%ADo";

  private final World.Debtor ana =
      world.debtor("Ana").answersAt(ANA).owes("A1", "100", "2026-03-01");

  @Test
  void theLinkOpensTheCompanysOwnWhatsAppWithAFirstSentence() {
    written();
    telephone("55 1234 5678");
    account("+52 1 81 1234 5678");
    assertThat(letter()).contains("\nWhatsApp: https://wa.me/528112345678" + CHAT + "\n");
  }

  @Test
  void withoutWhatsAppOfItsOwnItIsTheContactsTelephone() {
    written();
    telephone("55 1234 5678");
    assertThat(letter()).contains("WhatsApp: https://wa.me/525512345678" + CHAT);
  }

  @Test
  void whereThereIsNoNumberItsLineIsNotSaidAndTheRestIs() {
    written();
    assertThat(letter())
        .doesNotContain("WhatsApp", "wa.me")
        .contains("Le atiende cobranza@aceros.example", "Total: $100.00");
  }

  @Test
  void whoHasATaskWithTheDebtorIsNamedWithTelephoneAndAddress() {
    written();
    Staff.loggedIn(world.tenant, Role.AGENT);
    write(
        "update tenants.person set phone = '+525500001111', email = 'lucia@aceros.example'"
            + " where tenant_id = :tenant");
    write(
        "insert into worklist.task (tenant_id, task_id, kind, debtor_id, currency, amount, receivables,"
            + " tone, plan_id, step_no, due_on, made_at, assigned_to)"
            + " select p.tenant_id, p.person_id, 'call', receivables.debtor_id('Ana'), 'MXN', 1, '{}', 'firm',"
            + " p.person_id, 1, '2026-03-01', now(), p.person_id from tenants.person p where p.tenant_id = :tenant");
    assertThat(letter()).contains("Le atiende Lucía Prado · lucia@aceros.example · +525500001111");
  }

  @Test
  void elseWhoSoldToIt() {
    written();
    write(
        "insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role, email, phone, rank, created_at)"
            + " select d.tenant_id, md5('x')::uuid, d.debtor_id, 'Rosa Vega', 'sales', 'rosa@aceros.example', '', 9, now()"
            + " from receivables.debtor d where d.tenant_id = :tenant");
    assertThat(letter()).contains("Le atiende Rosa Vega · rosa@aceros.example");
  }

  @Test
  void textMessagesSayBothToo() {
    house(SMS);
    var text =
        new SmsText(
            "{{empresa}}: {{liga_de_pago}}\nWhatsApp {{whatsapp}}\nAtiende {{agente}}", true);
    assertThat(text.faults()).isEmpty();
    in(
        tx ->
            TestApplication.bean(SmsTexts.class)
                .write(tx, Stage.GENTLE, Language.ES, text, new UUID(0, 1)));
    world.fileArrives();
    telephone("55 1234 5678");
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken().getFirst().body())
        .contains(" WhatsApp https://wa.me/525512345678?text=", " Atiende cobranza@aceros.example");
  }

  /** The gentle tone with both places, and a debtor who owes. */
  private void written() {
    house(EMAIL);
    var body =
        "{{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\nLe atiende {{agente}}\nWhatsApp: {{whatsapp}}"
            + "\n{{empresa}}, {{contacto}}";
    in(
        tx ->
            TestApplication.bean(Templates.class)
                .write(
                    tx,
                    Stage.GENTLE.code(),
                    Language.ES,
                    new HouseTexts.Text("Su cuenta con {{empresa}}", body),
                    new UUID(0, 1)));
    world.fileArrives();
    assertThat(ana.id()).isNotNull();
  }

  private void telephone(String phone) {
    write("update tenants.tenant set contact_phone = '" + phone + "' where tenant_id = :tenant");
  }

  private void account(String number) {
    in(
        tx -> {
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.WHATSAPP, new Account("whatsapp", number, Map.of()));
          return tx;
        });
  }

  private void write(String sql) {
    in(tx -> tx.sql(SqlFile.read("test", "-- tenant · what a test says\n" + sql)).update());
  }

  private String letter() {
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    var messages = TestApplication.bean(Messages.class);
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx ->
                messages.page(tx, List.of(MessageState.ACCEPTED), null, 9).stream()
                    .map(line -> messages.letter(tx, line.messageId()).orElseThrow())
                    .map(letter -> Rendered.of(letter).text())
                    .findFirst()
                    .orElseThrow());
  }
}
