package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.rules.ConsentRegister.Entry;
import dev.puntual.rules.ConsentRegister.Shown;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Consent register: basis, evidence, channel and times also from a file; P05: what was taken back
 * survives re-import, merge and re-creation.
 */
class ListedPermitsP05Test {

  private static final String FILE =
      """
      Clave,Cliente,Correo,WhatsApp,Factura,Vence,Total,Acepta WhatsApp,Acepta SMS,Autoriza correo,Fecha de autorización,Evidencia
      A1,Ana Ríos,ana@pena.example,+528112345678,F-1,15/03/2026,100.00,Sí,,X,05/01/2026,Contrato 17
      B2,Beto Luna,beto@luz.example,+528187654321,F-2,20/03/2026,200.00,No,sí,opt-out,06/01/2026,
      """;

  private static final String WORDS =
      "select d.code, a.channel, a.granted, a.basis, a.evidence, a.said_on from rules.authorisation a"
          + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = a.debtor_id"
          + " where a.tenant_id = :tenant order by 1, a.recorded_at, 2";

  private static final TenantTransactions TRANSACTIONS =
      TestApplication.bean(TenantTransactions.class);

  private final Desk desk = new Desk();

  @Test
  void aColumnThatSaysWhoAcceptsIsOfferedReadAndKeptWithDateAndEvidence() {
    var result = desk.loads(FILE);

    assertThat(desk.world.asks(WORDS))
        .containsExactly(
            "A1 email t consent Contrato 17 2026-01-05",
            "A1 whatsapp t consent Contrato 17 2026-01-05",
            "B2 email f consent cartera.csv 2026-01-06",
            "B2 sms t consent cartera.csv 2026-01-06",
            "B2 whatsapp f consent cartera.csv 2026-01-06");
    assertThat(result.permits()).isEqualTo(new LoadResult.Permits(3, 2, 0));
    assertThat(stops("B2"))
        .containsExactlyInAnyOrder(
            "person email", "person whatsapp", "address email", "address whatsapp");
    assertThat(stops("A1")).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    desk.loads(FILE);
    var before = desk.world.asks(WORDS);

    var again = desk.loads(FILE);

    assertThat(desk.world.asks(WORDS)).isEqualTo(before);
    assertThat(again.permits()).isEqualTo(new LoadResult.Permits(0, 0, 0));
    assertThat(again.changedNothing()).isTrue();
    assertThat(stops("B2")).hasSize(4);
  }

  @Test
  void whatAPersonTookBackIsNotOverwrittenByTheSameFileNorByAChangedOne() {
    desk.loads(FILE);
    takesBack(debtor("A1"), Channel.WHATSAPP);

    var same = desk.loads(FILE);
    var changed =
        desk.loads(
            FILE.replace("ana@pena", "ana.nueva@pena")
                .replace("+528112345678", "+528119999999")
                .replace("Contrato 17", "Contrato 18"));

    assertThat(same.permits()).isEqualTo(new LoadResult.Permits(0, 0, 1));
    assertThat(changed.permits()).isEqualTo(new LoadResult.Permits(1, 0, 1));
    assertThat(standing("A1", "whatsapp")).isEqualTo("f");
  }

  @Test
  void whoeverAFileRefusesIsStillLeftAloneUnderAnotherCodeAndAtAnotherAddress() {
    desk.loads(FILE);

    desk.loads(FILE.replace("B2,Beto Luna", "C9,B. Luna SA").replace("No,sí,opt-out", "sí,sí,sí"));
    assertThat(stops("C9", "beto@luz.example", "+528187654321"))
        .contains("address email", "address whatsapp");
    desk.loads(FILE.replace("beto@luz", "otro@luz").replace("No,sí,opt-out", "sí,sí,sí"));

    assertThat(stops("B2", "otro@luz.example")).contains("person email", "person whatsapp");
    assertThat(standing("B2", "whatsapp")).isEqualTo("f");
  }

  @Test
  void aStopThatAPersonLiftedStaysLiftedWhenTheFileComesAgain() {
    desk.loads(FILE);
    var lift = new Suppressions.Lift(Ids.next(), "B2", "lo pidió por escrito", "");
    TRANSACTIONS.run(
        desk.tenant,
        tx ->
            TestApplication.bean(ListedStops.class)
                .of(tx, debtor("B2").value(), addresses())
                .forEach(one -> TestApplication.bean(Suppressions.class).lift(tx, one.id(), lift)));

    desk.loads(FILE);

    assertThat(stops("B2")).isEmpty();
  }

  @Test
  void aContactListSaysItTooInEnglish() {
    desk.loads(FILE);

    desk.loads("Customer code,Name,Email,Opt-in SMS\nA1,Ana,ana2@pena.example,yes\n");

    assertThat(standing("A1", "sms")).isEqualTo("t");
  }

  @Test
  void ofTwoWordsInOneFileTheRefusalCounts() {
    desk.loads(FILE + "A1,Ana Ríos,ana@pena.example,+528112345678,F-9,15/03/2026,7.00,No,,,,\n");

    assertThat(standing("A1", "whatsapp")).isEqualTo("f");
  }

  private void takesBack(DebtorId debtor, Channel channel) {
    var entry =
        new Entry(
            debtor,
            channel,
            "+528112345678",
            false,
            Basis.CONSENT,
            "llamada",
            "person",
            new Shown("", "", Set.of(), ""),
            Ids.next());
    TRANSACTIONS.run(desk.tenant, tx -> TestApplication.bean(ConsentRegister.class).add(tx, entry));
  }

  private String standing(String code, String channel) {
    return desk.world
        .asks(
            "select a.granted from rules.authorisation a where a.tenant_id = :tenant and a.debtor_id = '"
                + debtor(code)
                + "' and a.channel = '"
                + channel
                + "' order by a.recorded_at desc, a.granted, a.authorisation_id desc limit 1")
        .getFirst();
  }

  private DebtorId debtor(String code) {
    return DebtorId.of(
        desk.world
            .asks(
                "select debtor_id from receivables.v_debtor where tenant_id = :tenant and code = '"
                    + code
                    + "'")
            .getFirst());
  }

  private static List<String> addresses() {
    return List.of("ana@pena.example", "beto@luz.example", "+528112345678", "+528187654321");
  }

  private List<String> stops(String code) {
    return stops(code, addresses().toArray(String[]::new));
  }

  private List<String> stops(String code, String... addresses) {
    UUID debtor = debtor(code).value();
    return TRANSACTIONS.in(
        desk.tenant,
        tx ->
            TestApplication.bean(ListedStops.class).of(tx, debtor, List.of(addresses)).stream()
                .filter(one -> one.stands())
                .filter(one -> !code.equals("A1") || one.scope().equals("person"))
                .map(one -> one.scope() + " " + one.channel())
                .toList());
  }
}
