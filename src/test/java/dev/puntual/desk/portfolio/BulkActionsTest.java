package dev.puntual.desk.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class BulkActionsTest {

  private final DeskWorld world = new DeskWorld();
  private final BulkActions bulk = TestApplication.bean(BulkActions.class);
  private final DebtorId lince = world.reachableDebtor("Ferretería Lince");
  private final DebtorId puma = world.reachableDebtor("Abarrotes Puma");

  @Test
  void manyArePausedAtOnceAndTakenBackAtOnce() {
    var answer = pause(List.of(lince.value(), puma.value(), lince.value()), "/cartera");
    assertThat(holds()).isEqualTo(2);
    var undo = undo(answer);
    assertThat(bulk.resume(world.viewer(), undo).getStatusCode().value()).isEqualTo(303);
    assertThat(holds()).isZero();
    bulk.resume(world.viewer(), undo);
    assertThat(world.trail()).containsExactly("desk.paused_many 2", "desk.resumed_many 2");
  }

  @Test
  void aPauseFromBeforeStaysWhenTheLaterOneIsUndone() {
    world.hold(lince, "legal", DeskWorld.TODAY.plusDays(9));
    bulk.resume(world.viewer(), undo(pause(List.of(lince.value()), "/cartera")));
    assertThat(holds()).isEqualTo(1);
  }

  @Test
  void whoBelongsToAnotherCompanyIsNotPaused() {
    var stranger = new DeskWorld().reachableDebtor("Ajena");
    pause(List.of(stranger.value()), "/cartera");
    assertThat(holds()).isZero();
    assertThat(world.trail()).isEmpty();
  }

  @Test
  void theListComesBackAsItWasFilteredAndNothingElseDoes() {
    assertThat(pause(List.of(), "/cartera?tramo=old&orden=nombre").getHeaders().getLocation())
        .isEqualTo(URI.create("/cartera?tramo=old&orden=nombre"));
    assertThat(pause(List.of(), "//mal.example/cartera").getHeaders().getLocation())
        .isEqualTo(URI.create("/cartera"));
  }

  @Test
  void whatWasRefusedIsNotToldAsDone() {
    assertThat(said(bulk.pause(world.viewer(), List.of(), "2020-01-01", "/cartera")))
        .matches("said=[^.]+\\.\\.no;.*");
    assertThat(said(bulk.pause(world.viewer(), List.of(), "el viernes", "/cartera")))
        .matches("said=[^.]+\\.\\.no;.*");
    assertThat(said(pause(List.of(), "/cartera"))).doesNotContain(".no;");
  }

  private ResponseEntity<byte[]> pause(List<UUID> debtors, String back) {
    return bulk.pause(world.viewer(), debtors, "2026-11-27", back);
  }

  private static String said(ResponseEntity<byte[]> answer) {
    return Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
  }

  private static UUID undo(ResponseEntity<byte[]> answer) {
    var path =
        new String(
            Base64.getUrlDecoder()
                .decode(said(answer).replaceAll("^said=[^.]*\\.([^;]*);.*$", "$1")),
            StandardCharsets.UTF_8);
    return UUID.fromString(path.split("/", -1)[3]);
  }

  private int holds() {
    var file =
        SqlFile.read(
            "test",
            "-- tenant · a question of a test\nselect count(*)::int from worklist.v_hold h where h.tenant_id = :tenant");
    return world.transactions.in(world.tenant, tx -> tx.sql(file).query(Integer.class).single());
  }
}
