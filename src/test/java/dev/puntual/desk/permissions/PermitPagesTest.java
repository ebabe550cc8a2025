package dev.puntual.desk.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.ListedStops;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Question;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Law §6.3: on what grounds somebody is written to, and who said stop, how and when. */
class PermitPagesTest {

  private static final String MAIL = "ana@cliente.example";
  private static final String PHONE = "+525555123456";
  private static final SqlFile CONTACT =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
          values (:tenant, gen_random_uuid(), :debtor, 'Ana', 'payer', 'ana@cliente.example', '+525555123456', '2026-01-01')
          on conflict do nothing
          """);
  private static final SqlFile TRAIL =
      SqlFile.read(
          "test",
          "-- tenant · test\nselect a.action || ' ' || a.detail from tenants.audit a where a.tenant_id = :tenant order by a.at, a.audit_id");

  private final DeskWorld world = new DeskWorld();
  private final PermitPages pages = TestApplication.bean(PermitPages.class);
  private final PermitStops stops = TestApplication.bean(PermitStops.class);
  private final DebtorId debtor = world.debtor("Ferretería Lince");

  PermitPagesTest() {
    world.transactions.run(
        world.tenant, tx -> tx.sql(CONTACT).param("debtor", debtor.value()).update());
  }

  @Test
  void aPageWithoutAnyWordTeachesWhatItIsFor() {
    assertThat(page(world.viewer()))
        .contains("Sin permiso anotado.", "Nadie ha pedido que no se le escriba")
        .contains(MAIL + "</strong> · correo", PHONE + "</strong> · WhatsApp");
    assertThat(page(world.viewer(Language.EN, Role.VIEWER)))
        .contains("Permissions and opt-outs")
        .doesNotContain("Note an opt-out");
  }

  @Test
  void whatAPersonNotesCountsForTheRulesAndSaysAllThatALawAsks() {
    assertThat(authorised(Channel.WHATSAPP, PHONE)).isFalse();
    var answer =
        permits("whatsapp " + PHONE, "consent", "contrato 7", List.of("sms", "whatsapp"), "si");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(authorised(Channel.WHATSAPP, PHONE)).isTrue();
    assertThat(authorised(Channel.SMS, PHONE)).as("another channel").isFalse();
    assertThat(page(world.viewer())).contains("contrato 7", "texto 2026-11", "Pudo elegir entre");

    pages.add(
        world.viewer(),
        debtor.value(),
        "whatsapp " + PHONE,
        "no",
        "consent",
        "llamó el lunes",
        List.of(),
        "");
    assertThat(authorised(Channel.WHATSAPP, PHONE)).isFalse();
    assertThat(page(world.viewer())).contains("Retiró el permiso", "llamó el lunes");
  }

  @Test
  void consentToWhatsAppNeedsATextThatNamesTheCompanyAndWhatsApp() {
    var answer = permits("whatsapp " + PHONE, "consent", "contrato 7", List.of(), "");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(answer))
        .contains("nombre a la empresa y a WhatsApp")
        .contains("Acepto que Distribuidora Cóndor me escriba por WhatsApp");
    assertThat(authorised(Channel.WHATSAPP, PHONE)).isFalse();
  }

  @Test
  void inColombiaItIsNotedWhichChannelsWereOffered() {
    world.write(
        "update receivables.debtor set country = 'CO' where tenant_id = :tenant",
        java.util.Map.of());
    assertThat(text(permits("email " + MAIL, "contract", "contrato 7", List.of(), "")))
        .contains("Marca al menos dos canales");
    assertThat(
            permits("email " + MAIL, "contract", "contrato 7", List.of("email", "sms"), "")
                .getStatusCode())
        .isEqualTo(HttpStatus.SEE_OTHER);
  }

  @Test
  void anOptOutToldToAPersonNeedsToSayHowAndIsLiftedWithAReasonInTheTrail() {
    assertThat(text(stops.stop(world.viewer(), debtor.value(), "any " + PHONE, " ")))
        .contains("Escribe cómo lo pidió");
    stops.stop(world.viewer(), debtor.value(), "any " + PHONE, "por teléfono");
    assertThat(page(world.viewer()))
        .contains("Se lo dijo a alguien del equipo.", "por teléfono", "Nadie le escribe");

    var stop = standing().getFirst();
    assertThat(text(stops.lift(world.viewer(), debtor.value(), stop, "")))
        .contains("Escribe por qué se le puede escribir de nuevo");
    assertThat(standing()).hasSize(1);
    stops.lift(world.viewer(), debtor.value(), stop, "lo pidió por correo");
    assertThat(standing()).isEmpty();
    assertThat(page(world.viewer())).contains("Se permitió de nuevo", "lo pidió por correo");
    List<String> trail =
        world.transactions.in(world.tenant, tx -> tx.sql(TRAIL).query(String.class).list());
    assertThat(trail).containsExactly("desk.stopped ", "messaging.lift_stop lo pidió por correo");
  }

  @Test
  void whoMeansEverythingIsStoppedEverywhere() {
    stops.stop(world.viewer(), debtor.value(), "persona", "en persona");

    assertThat(standing()).as("the person, the mail and the telephone").hasSize(3);
    assertThat(page(world.viewer()).split("Nadie le escribe<", -1)).hasSize(5);
  }

  @Test
  void aStopOfSomebodyElseIsNotLiftedFromHere() {
    stops.stop(world.viewer(), debtor.value(), "email " + MAIL, "por teléfono");
    var other = world.debtor("Otra");
    stops.lift(world.viewer(), other.value(), standing().getFirst(), "porque sí");

    assertThat(standing()).hasSize(1);
  }

  @Test
  void theRegisterLeavesAsAFile() throws Exception {
    permits("email " + MAIL, "contract", "=HYPERLINK(1)", List.of("email"), "si");
    stops.stop(world.viewer(), debtor.value(), "email " + MAIL, "por teléfono");
    var file = TestApplication.bean(PermitFile.class).file(world.viewer(), debtor.value());
    var out = new ByteArrayOutputStream();
    java.util.Objects.requireNonNull(file.getBody()).getInputStream().transferTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Dio permiso", "contrato", "2026-11", MAIL, "Se lo dijo a alguien del equipo.")
        .doesNotContain(",=HYPERLINK");
  }

  private ResponseEntity<byte[]> permits(
      String way, String basis, String evidence, List<String> offered, String shown) {
    return pages.add(world.viewer(), debtor.value(), way, "si", basis, evidence, offered, shown);
  }

  private boolean authorised(Channel channel, @Nullable String address) {
    var question =
        new Question(
            debtor,
            null,
            channel,
            Where.in("CO"),
            Parties.OURS,
            dev.puntual.rules.DebtStage.UNKNOWN,
            Set.of(),
            address == null ? null : dev.puntual.rules.Addresses.hash(world.tenant, address),
            false);
    return world.transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(Authorisations.class)
                .asked(tx, List.of(question))
                .getFirst()
                .authorised());
  }

  private List<UUID> standing() {
    return world.transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(ListedStops.class)
                .of(tx, debtor.value(), List.of(MAIL, PHONE))
                .stream()
                .filter(one -> one.stands())
                .map(one -> one.id())
                .toList());
  }

  private String page(Viewer viewer) {
    return text(pages.page(viewer, debtor.value()));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(java.util.Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
