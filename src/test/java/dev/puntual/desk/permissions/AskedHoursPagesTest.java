package dev.puntual.desk.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.HoursAsked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A person writes down in which hours a debtor asked to be reached. */
class AskedHoursPagesTest {

  private static final List<String> WEEKDAYS = List.of("1", "2", "3", "4", "5");
  private static final SqlFile LIVES =
      SqlFile.read(
          "test",
          "-- tenant · a place\nupdate receivables.debtor set zone = :zone where tenant_id = :tenant and debtor_id = :debtor");

  private final DeskWorld world = new DeskWorld();
  private final AskedHoursPages pages = TestApplication.bean(AskedHoursPages.class);
  private final DebtorId debtor = world.debtor("Ferretería Lince");

  AskedHoursPagesTest() {
    lives("America/Mexico_City");
  }

  @Test
  void whatIsKeptStandsOnThePageUntilItIsTakenBack() {
    assertThat(page(world.viewer()))
        .contains("Horas en que pidió ser contactado")
        .doesNotContain("Ya no pide horas");

    assertThat(keeps(WEEKDAYS, "19:00", "20:30", "por teléfono").getStatusCode())
        .isEqualTo(HttpStatus.SEE_OTHER);

    assertThat(word()).isEqualTo("12345/19:00/20:30");
    assertThat(page(world.viewer()))
        .contains("value=\"19:00\"", "por teléfono", "Ya no pide horas");
    assertThat(page(world.viewer(Language.EN, Role.VIEWER)))
        .contains("From 19:00 to 20:30. por teléfono")
        .doesNotContain("<form class=\"form\"");
    pages.withdraw(world.viewer(), debtor.value());
    assertThat(word()).isEqualTo("none");
  }

  @Test
  void whatMakesNoSenseIsSaidBesideTheFieldAndNotKept() {
    assertThat(text(keeps(List.of(), "05:00", "", "")))
        .contains(
            "Elige al menos un día",
            "Escribe una hora entre las 06:00 y las 22:00",
            "Escribe cómo lo pidió");
    assertThat(text(keeps(WEEKDAYS, "19:00", "19:30", "por teléfono")))
        .contains("Deja al menos una hora entre el principio y el fin");
    assertThat(word()).isEqualTo("none");
  }

  @Test
  void hoursInWhichNobodyCouldEverBeReachedSayWhatToDo() {
    assertThat(text(keeps(List.of("7"), "10:00", "12:00", "por teléfono")))
        .contains("nunca se podría contactar: El horario de tu empresa.");
    lives(null);
    var unknown = keeps(WEEKDAYS, "19:00", "20:30", "por teléfono");
    assertThat(unknown.getStatusCode().is4xxClientError()).isTrue();
    assertThat(text(unknown)).contains("di en su ficha dónde está");
    assertThat(word()).isEqualTo("none");
  }

  private ResponseEntity<byte[]> keeps(List<String> days, String from, String until, String how) {
    return pages.keep(world.viewer(), debtor.value(), days, from, until, how);
  }

  private void lives(@Nullable String zone) {
    world.transactions.run(
        world.tenant,
        tx -> tx.sql(LIVES).param("debtor", debtor.value()).param("zone", zone).update());
  }

  private String word() {
    return world.transactions.in(
        world.tenant,
        tx -> HoursAsked.of(tx, debtor).map(word -> word.hours().text()).orElse("none"));
  }

  private String page(Viewer viewer) {
    return text(pages.page(viewer, debtor.value()));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    var body = answer.getBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
