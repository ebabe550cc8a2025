package dev.puntual.dunning;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Imprints;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4, Templates: "es, en, pt starter texts for each stage and tone". */
class PortugueseTest extends Texted {

  private static final Pattern PAGE = Pattern.compile("/p/[\\w-]+");
  private static final String SAO_PAULO = "America/Sao_Paulo";

  @Test
  @DisplayName("Whoever reads Portuguese gets the letter, its small print and its page in it")
  void aDebtorOfPortugueseIsWrittenToInIt() {
    house(EMAIL);
    imprint();
    world
        .debtor("Padaria Ipê")
        .lives("BR", SAO_PAULO, "pt")
        .owes("B-1", "1250.50", "2026-02-27")
        .owes("B-2", "10.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(letter())
        .contains("Uma mensagem de Aceros del Bajío sobre a sua conta")
        .contains(
            "Olá, Padaria Ipê:", "2 documentos, num total de $1.260,50", "27 de fevereiro de 2026")
        .contains("Vencimento: 27 fev 2026; Atraso: 3 dias", "Ver minha conta e pagar")
        .contains("Número fiscal de Aceros del Bajío: ANO010101AB1.")
        .contains("Não quer mais receber estes e-mails?", "Você recebe este e-mail porque")
        .doesNotContain("Vencimiento", "Usted", "usted");
  }

  @Test
  void itsPageIsInPortugueseToo() {
    house(EMAIL);
    imprint();
    world.debtor("Padaria Ipê").lives("BR", SAO_PAULO, "pt").owes("B-1", "10", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    var page = PAGE.matcher(letter());
    assertThat(page.find()).isTrue();
    assertThat(new Browser(TestApplication.port()).get(page.group()).body())
        .contains("lang=\"pt\"", "Padaria Ipê, você tem um documento a pagar")
        .doesNotContain("documento por pagar");
  }

  @Test
  void aTextMessageToo() {
    house(SMS);
    world
        .debtor("Ana")
        .lives("MX", "America/Mexico_City", "pt")
        .answersAt(ANA)
        .owes("A1", "100", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    leave();
    assertThat(taken().getFirst().body()).contains("ja pagou? Obrigado.", "Esclarecimentos:");
  }

  @Test
  void theEditorsListIt() {
    var boss = Staff.loggedIn(world.tenant, Role.ADMIN);
    assertThat(boss.get("/ajustes/plantillas").body())
        .contains("Um lembrete de {{empresa}}", "portugués");
    assertThat(boss.get("/ajustes/plantillas/gentle/pt").body())
        .contains("{{link_de_pagamento}}", "{{vencimento}}", "{{juros}}");
    assertThat(boss.get("/ajustes/sms/gentle/pt").body()).contains("{{link_de_pagamento}}");
    assertThat(boss.get("/estrategia/vista?e=1&paso=3&idioma=pt").body())
        .contains("Um lembrete de Aceros del Bajío", "Verlo en español", "Verlo en inglés");
  }

  private void imprint() {
    var imprint = new Imprint("", "", "Av. Juárez 1, León", "ANO010101AB1", "", "", "");
    transactions()
        .run(
            world.tenant,
            tx -> TestApplication.bean(Imprints.class).keep(tx, imprint, new UUID(0, 1)));
  }

  private String letter() {
    var messages = TestApplication.bean(Messages.class);
    return transactions()
        .in(
            world.tenant,
            tx ->
                messages.page(tx, List.of(MessageState.ACCEPTED), null, 9).stream()
                    .map(line -> messages.letter(tx, line.messageId()).orElseThrow())
                    .map(letter -> Rendered.of(letter).text())
                    .findFirst()
                    .orElseThrow());
  }

  private static TenantTransactions transactions() {
    return TestApplication.bean(TenantTransactions.class);
  }
}
