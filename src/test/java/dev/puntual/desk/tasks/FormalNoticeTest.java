package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.ActDone;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;

/** The formal-notice stage: when it left and what proves it, kept where one asks for it later. */
@Timeout(90)
class FormalNoticeTest {

  private static final byte[] PDF = "%PDF-1.7 carta".getBytes(StandardCharsets.US_ASCII);

  private final World world = new World("2026-03-02");
  private final World.Debtor ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-20");
  private final Browser agent = Staff.loggedIn(world.tenant, Role.AGENT);
  private final NoticeActions actions = TestApplication.bean(NoticeActions.class);

  @BeforeEach
  void aNoticeIsDue() {
    world.fileArrives();
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> HouseSteps.follow(tx, HouseSteps.step(10, Stage.FINAL, Action.NOTICE)));
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-05", "10:00");
    assertThat(agent.get("/pendientes").body()).contains("Carta de requerimiento", "documento");
  }

  @Test
  void theDayAndTheNumberStandInTheStoryAndInExplain() {
    sent(Map.of("dia", "2026-03-04", "referencia", "Guía 4711"), null);
    assertThat(agent.get("/cartera/" + ana.id()).body())
        .contains("Requerimiento formal enviado el", "Guía 4711");
    assertThat(world.told(ana, "2026-03-02"))
        .isInstanceOfSatisfying(
            Explanation.Tasked.class,
            tasked ->
                assertThat(tasked.done())
                    .isEqualTo(new ActDone(LocalDate.parse("2026-03-04"), "Guía 4711")));
    assertThat(agent.get("/cartera/" + ana.id() + "?dia=2026-03-02").body())
        .contains("Requerimiento formal enviado el", "Guía 4711");
  }

  @Test
  void thePaperIsKeptAsItWasAndLeavesOnlyAsAFile() {
    sent(
        Map.of("dia", "2026-03-04"),
        new MockMultipartFile("documento", "carta.pdf", "text/html", PDF));
    var story = agent.get("/cartera/" + ana.id()).body();
    assertThat(story).contains("carta.pdf", "/pendientes/" + task() + "/documento");
    var file = agent.get("/pendientes/" + task() + "/documento");
    assertThat(file.body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(PDF);
    assertThat(file.raw().headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.raw().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void withoutADayOrWithoutAnyProofItIsNotDone() {
    assertThat(text(sent(Map.of("dia", ""), null))).contains("Di qué día se envió");
    assertThat(text(sent(Map.of("dia", "2026-03-06", "referencia", "x"), null)))
        .as("not a day to come")
        .contains("Di qué día se envió");
    assertThat(text(sent(Map.of("dia", "2026-03-04"), null)))
        .contains("Sube el documento o escribe");
    var script = "<script>".getBytes(StandardCharsets.US_ASCII);
    var page = new MockMultipartFile("documento", "carta.pdf", "application/pdf", script);
    assertThat(text(sent(Map.of("dia", "2026-03-04"), page)))
        .contains("Ese archivo no se pudo guardar");
    agent.post("/pendientes/" + task() + "/fin", Map.of("fin", "hecho"));
    assertThat(states()).isEqualTo("open");
  }

  @Test
  void markedByMistakeItWasNeverSent() {
    agent.get("/pendientes");
    sent(Map.of("dia", "2026-03-04", "referencia", "Guía 4711"), null);
    agent.post("/pendientes/" + task() + "/regreso", Map.of());
    assertThat(agent.get("/cartera/" + ana.id()).body()).doesNotContain("Guía 4711");
    assertThat(states()).isEqualTo("open");
    sent(Map.of("dia", "2026-03-05", "referencia", "Guía 4712"), null);
    assertThat(agent.get("/cartera/" + ana.id()).body()).contains("Guía 4712");
  }

  private String states() {
    return world.asks("select state from worklist.v_task where tenant_id = :tenant").getFirst();
  }

  private UUID task() {
    return UUID.fromString(
        world.asks("select task_id from worklist.v_task where tenant_id = :tenant").getFirst());
  }

  private ResponseEntity<byte[]> sent(Map<String, String> typed, @Nullable MockMultipartFile file) {
    return actions.sent(viewer(), task(), typed, file);
  }

  private Viewer viewer() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.AGENT);
  }

  private static String text(ResponseEntity<byte[]> answer) {
    var body = answer.getBody();
    return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
  }
}
