package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.surcharges.SurchargeWorld;
import dev.puntual.surcharges.TermsBook;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What lateness costs, on the debtor's page. */
class SurchargesOnPagesTest {

  private static final Pattern UNDO = Pattern.compile("/recargos/condonacion/([0-9a-f-]{36})/fin");

  private static final SqlFile CHARGE =
      SqlFile.read(
          "test",
          "-- tenant · what the debt began with\ninsert into receivables.entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)"
              + " values (:tenant, :debt, :debt, 'charge', 9000, '2026-10-01', 'file:test', :now)");

  private final DeskWorld world = new DeskWorld();
  private final DebtorPages pages = TestApplication.bean(DebtorPages.class);
  private final SurchargeActions actions = TestApplication.bean(SurchargeActions.class);
  private final DebtorId debtor = world.reachableDebtor("Ferretería Lince");

  @BeforeEach
  void theyOweNineThousandSinceTwelveDays() {
    var debt = world.owes(debtor, "A-1", "9000", "MXN", 12);
    world.transactions.run(
        world.tenant,
        tx ->
            tx.sql(CHARGE)
                .param("debt", debt)
                .param("now", Timestamp.from(DeskWorld.NOW))
                .update());
  }

  @Test
  void withoutTermsNothingIsSaidOfIt() {
    assertThat(page()).doesNotContain("Intereses y recargos");
  }

  @Test
  void itIsShownClaimedWaivedAndAskedForAgain() {
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(TermsBook.class)
                .add(tx, SurchargeWorld.TWO_A_MONTH, world.person));
    assertThat(page()).contains("Intereses y recargos", "Reclamar $72", "12 días al 24 % anual");

    actions.claim(world.viewer(), debtor.value(), "MXN");
    assertThat(page())
        .contains("Se reclamaron $72 MXN de intereses y recargos de A-1")
        .contains("A-1-R1")
        .doesNotContain("Reclamar $");

    actions.waive(world.viewer(), debtor.value(), "MXN", "20", "");
    assertThat(page()).doesNotContain("Condonado $20");
    actions.waive(world.viewer(), debtor.value(), "MXN", "20", "buen cliente");
    assertThat(page()).contains("Condonado $20 MXN: buen cliente");
    var undo = UNDO.matcher(page());
    assertThat(undo.find()).isTrue();
    actions.unwaive(world.viewer(), debtor.value(), UUID.fromString(undo.group(1)));
    assertThat(page()).doesNotContain("Condonado $20");
  }

  @Test
  void aCustomerMayBeSparedAndNotAnyMore() {
    world.transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(TermsBook.class)
                .add(tx, SurchargeWorld.TWO_A_MONTH, world.person));
    actions.agree(world.viewer(), debtor.value(), "", "month", "", "convenio de mayo");
    assertThat(page())
        .contains("A este cliente no se le cobran: convenio de mayo")
        .doesNotContain("Reclamar $");
    actions.agree(world.viewer(), debtor.value(), "1", "month", "", "convenio de junio");
    assertThat(page()).contains("su propia tasa, 1 % mensual", "Reclamar $36");
    actions.agreeNoMore(world.viewer(), debtor.value());
    assertThat(page()).contains("Reclamar $72");
  }

  private String page() {
    return text(pages.page(world.viewer(), debtor.value(), "", "", "", "", null, "", ""));
  }

  private static String text(ResponseEntity<byte[]> page) {
    return new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }
}
