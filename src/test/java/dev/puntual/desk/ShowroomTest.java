package dev.puntual.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.debtor.DebtorShow;
import dev.puntual.desk.portfolio.PortfolioShow;
import dev.puntual.desk.today.TodayShow;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluation;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The desk of a company where a lot goes on, written to {@code target/showroom} for eyes. */
class ShowroomTest {

  private static final Path FOLDER = Path.of("target/showroom");
  private static final List<String> KINDS =
      List.of("Ferretería", "Abarrotes", "Comercializadora", "Grupo", "Farmacias", "Aceros");
  private static final List<String> NAMES =
      List.of(
          "Lince",
          "del Bajío",
          "La Esperanza",
          "Hermanos Ñúñez",
          "San Judas",
          "del Golfo",
          "Norte y Sur",
          "Integral de Refacciones y Suministros Industriales de Occidente, S.A. de C.V.");

  @Test
  void everyPlaceSpeaksBothLanguages() throws IOException {
    var world = new DeskWorld();
    fill(world);
    var debtor = busy(world);
    TestApplication.bean(Evaluation.class).run(world.tenant, Cause.IMPORT);
    for (var language : Language.OF_TEAM) {
      var viewer = world.viewer(language, Role.ADMIN);
      show("hoy-" + language.code(), TodayShow.page(viewer));
      show("cartera-" + language.code(), PortfolioShow.page(world, viewer));
      show("deudor-" + language.code(), DebtorShow.page(viewer, debtor));
    }
  }

  /** One with whom everything happened. */
  private static DebtorId busy(DeskWorld world) {
    var debtor = world.reachableDebtor("Comercializadora La Esperanza del Bajío, S.A. de C.V.");
    world.contact(debtor, "", "direccion@esperanza.example");
    for (int i = 0; i < 7; i++) {
      world.owes(debtor, "FAC-20" + i, 18_400 + i * 7310 + ".50", "MXN", 62 - i * 15);
    }
    world.owes(debtor, "EXP-9", "4200", "USD", 12);
    var debt = world.owes(debtor, "FAC-310", "9100", "MXN", 5);
    world.decided(debt, "hold_promise", "9100");
    world.decided(world.owes(debtor, "FAC-311", "500", "MXN", 4), "settled", "0");
    world.message(debtor, "before", "accepted", "", 41);
    world.message(debtor, "due", "accepted", "", 34);
    world.message(debtor, "gentle", "rejected", "rejected_mailbox", 31);
    world.message(debtor, "reminder", "withdrawn", "settled", 20);
    world.message(debtor, "firm", "unknown", "interrupted", 9);
    world.message(debtor, "gentle", "ready", "", 0);
    world.payment(debtor, "25710.50", "paid", 30);
    world.payment(debtor, "1200", "failed", 31);
    world.hold(debtor, "promise", DeskWorld.TODAY.plusDays(6));
    return debtor;
  }

  private static void fill(DeskWorld world) {
    var random = new Random(7);
    for (int i = 0; i < 64; i++) {
      var name =
          KINDS.get(i % KINDS.size()) + " " + NAMES.get(i % NAMES.size()) + (i < 8 ? "" : " " + i);
      var debtor = i % 9 == 4 ? world.debtor(name) : world.reachableDebtor(name);
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        var currency = i % 7 == 3 && j > 1 ? (j % 2 == 0 ? "USD" : "COP") : "MXN";
        var amount =
            800 + random.nextInt(90_000) + (j % 3 == 0 ? "" : "." + (10 + random.nextInt(89)));
        world.owes(debtor, "A-" + (1000 + i * 10 + j), amount, currency, random.nextInt(140) - 60);
      }
      if (i % 11 == 5) {
        world.hold(debtor, i % 2 == 0 ? "pause" : "promise", DeskWorld.TODAY.plusDays(6));
      }
    }
  }

  private static void show(String name, String html) throws IOException {
    assertThat(html).doesNotContain(">desk.").doesNotContain("\"desk.");
    var assets = FOLDER.resolve("assets");
    FileSystemUtils.deleteRecursively(assets);
    var version = html.replaceAll("(?s).*?/assets/([0-9a-f]+)/.*", "$1");
    FileSystemUtils.copyRecursively(Path.of("target/classes/static"), assets.resolve(version));
    Files.writeString(FOLDER.resolve(name + ".html"), html);
  }
}
