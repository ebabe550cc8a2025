package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.PlannedWords.Spot;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.Edit.Result;
import dev.puntual.messaging.Edit.Words;
import dev.puntual.platform.db.TenantTransactions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Words changed in a letter of a plan that nobody has let go yet. */
@Timeout(60)
class PlannedWordsTest {

  private static final Words MINE =
      new Words(
          "Unas líneas de {{empresa}}",
          "Estimada {{nombre}}: hablamos el lunes.\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}");

  private final World world = new World("2026-11-20");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final PlannedWords words = TestApplication.bean(PlannedWords.class);
  private final UUID person = Ids.next();

  @Test
  void anEditOfAPlanThatWaitsIsSaidOnceAfterItsApproval() {
    var lince = world.debtor("Lince").owes("A-1", "1200", "2026-11-10");
    world.debtor("Puma").owes("A-2", "90", "2026-11-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    assertThat(write(at(plan, lince, "MXN"))).isEqualTo(new Result.Kept());

    world.approves(plan);
    leaves();
    leaves();

    assertThat(mailbox())
        .containsExactlyInAnyOrder(
            "Lince Unas líneas de Aceros del Bajío",
            "Puma Seguimiento a su cuenta con Aceros del Bajío");
  }

  @Test
  void aPlanThatReplacesItBeginsWithTheStandardWords() {
    var lince = world.debtor("Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    var first = world.evaluates(Cause.IMPORT);
    var spot = at(first, lince, "MXN");
    write(spot);

    var second = world.evaluates(Cause.ASKED);

    assertThat(write(spot)).isEqualTo(new Result.TooLate());
    assertThat(edited(at(second, lince, "MXN"))).isFalse();
    world.approves(second);
    leaves();
    assertThat(mailbox()).containsExactly("Lince Seguimiento a su cuenta con Aceros del Bajío");
    assertThat(world.asks("select a.action from tenants.v_audit a where a.tenant_id = :tenant"))
        .contains("messaging.edited");
  }

  @Test
  void takenBackBeforeOrAfterApprovalTheStandardWordsAreSaid() {
    var lince = world.debtor("Lince").owes("A-1", "1200", "2026-11-10");
    var puma = world.debtor("Puma").owes("A-2", "90", "2026-11-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    write(at(plan, lince, "MXN"));
    write(at(plan, puma, "MXN"));
    assertThat(undo(at(plan, lince, "MXN"))).isTrue();
    world.approves(plan);
    assertThat(undo(at(plan, puma, "MXN"))).isTrue();
    assertThat(undo(at(plan, puma, "MXN"))).isFalse();
    leaves();
    assertThat(mailbox()).noneMatch(line -> line.contains("Unas líneas"));
  }

  @Test
  void afterApprovalItIsTheMessageThatIsEditedAndAfterItLeftNothingIs() {
    var lince = world.debtor("Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    world.approves(plan);
    assertThat(write(at(plan, lince, "MXN"))).isEqualTo(new Result.Kept());
    leaves();
    assertThat(write(at(plan, lince, "MXN"))).isEqualTo(new Result.TooLate());
    assertThat(undo(at(plan, lince, "MXN"))).isFalse();
    assertThat(mailbox()).containsExactly("Lince Unas líneas de Aceros del Bajío");
  }

  @Test
  void onlyTheLetterOfThatCurrencyIsEdited() {
    var lince =
        world
            .debtor("Lince")
            .owes("A-1", "1200", "2026-11-10")
            .owes("A-2", "70", "USD", "2026-11-10", "\\N");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    write(at(plan, lince, "USD"));
    assertThat(edited(at(plan, lince, "USD"))).isTrue();
    assertThat(edited(at(plan, lince, "MXN"))).isFalse();
  }

  @Test
  void whoPaidHearsNothingInWhateverWords() {
    var lince = world.debtor("Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    write(at(plan, lince, "MXN"));
    world.approves(plan);
    world.pays(lince.debt("A-1"), "1200");
    leaves();
    assertThat(mailbox()).isEmpty();
  }

  @Test
  void anEditAndAnApprovalAtOnceLoseNothing() throws Exception {
    for (int i = 0; i < 8; i++) {
      var someone = world.debtor("Cliente " + (char) ('A' + i)).owes("B-" + i, "50", "2026-11-10");
      world.fileArrives();
      var plan = world.evaluates(Cause.IMPORT);
      var spot = at(plan, someone, "MXN");
      Callable<Boolean> approves = () -> world.approves(plan) > 0;
      try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
        var approving = other.submit(approves);
        assertThat(write(spot)).isEqualTo(new Result.Kept());
        assertThat(approving.get()).isTrue();
      }
      leaves();
    }
    assertThat(mailbox()).hasSize(8).allMatch(line -> line.contains("Unas líneas"));
  }

  @Test
  void thePreviewListsWhatTheLetterWill() {
    var lince =
        world.debtor("Lince").owes("A-1", "1200", "2026-11-10").owes("A-9", "5", "2027-01-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    var spot = at(plan, lince, "MXN");
    var planned = transactions.in(world.tenant, tx -> words.find(tx, spot)).orElseThrow();
    var day = dev.puntual.kernel.BusinessDate.of("2026-11-20");
    var ahead = transactions.in(world.tenant, tx -> words.letter(tx, planned, day)).orElseThrow();
    world.approves(plan);
    var there =
        transactions.in(world.tenant, tx -> words.letter(tx, planned.message())).orElseThrow();
    assertThat(ahead).isEqualTo(there);
    assertThat(ahead.rows()).extracting(List::getFirst).containsExactly("A-1");
  }

  private static Spot at(Evaluated evaluated, World.Debtor debtor, String currency) {
    assertThat(evaluated).isInstanceOf(Evaluated.Planned.class);
    return new Spot(((Evaluated.Planned) evaluated).plan(), debtor.id(), currency);
  }

  private Edit.Result write(Spot spot) {
    return transactions.in(world.tenant, tx -> words.write(tx, spot, MINE, person));
  }

  private boolean undo(Spot spot) {
    return transactions.in(world.tenant, tx -> words.undo(tx, spot, person));
  }

  private boolean edited(Spot spot) {
    var message = transactions.in(world.tenant, tx -> words.find(tx, spot)).orElseThrow().message();
    return !world
        .asks(
            "select e.message_id from messaging.v_edit e where e.tenant_id = :tenant and e.message_id = '"
                + message
                + "'")
        .isEmpty();
  }

  private void leaves() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private List<String> mailbox() {
    return world.asks(
        "select b.recipient, b.subject from messaging.v_mailbox b where b.tenant_id = :tenant");
  }
}
