package dev.puntual.desk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class LinkPagesTest {

  private final DeskWorld world = new DeskWorld();
  private final LinkPages pages = TestApplication.bean(LinkPages.class);

  @Test
  void withoutLinksThePageTellsWhereTheyComeFrom() {
    assertThat(page("")).contains("Ningún enlace por aquí").doesNotContain("<table");
  }

  @Test
  void aLinkSaysWhatItAsksForAndUntilWhen() {
    var lince = world.reachableDebtor("Ferretería Lince");
    world.owes(lince, "A-1", "1200", "MXN", 3);
    world.owes(lince, "A-2", "70", "USD", 3);
    world.link(lince, "MXN", 2);
    assertThat(page("")).contains("Ferretería Lince", "$1,200", "Sin abrir", "18 dic");
  }

  @Test
  void aLinkThatIsTakenBackOpensNoMoreAndSomebodyIsNamedForIt() {
    var lince = world.reachableDebtor("Ferretería Lince");
    world.owes(lince, "A-1", "1200", "MXN", 3);
    var link = world.link(lince, "MXN", 2);
    pages.revoke(world.viewer(), link);
    pages.revoke(world.viewer(), link);
    assertThat(page("")).contains("Ningún enlace por aquí");
    assertThat(page("todas")).contains("Cancelado").doesNotContain("/baja");
    assertThat(world.trail()).singleElement().asString().startsWith("desk.link_revoked C-");
  }

  @Test
  void linksThatExpiredAreOnlyAmongAll() {
    world.link(world.reachableDebtor("Ferretería Lince"), "MXN", 31);
    assertThat(page("")).doesNotContain("Ferretería Lince");
    assertThat(page("todas")).contains("Ferretería Lince", "Vencido");
  }

  @Test
  void whoMayOnlyLookCannotTakeOneBack() {
    world.link(world.reachableDebtor("Ferretería Lince"), "MXN", 1);
    var answer = pages.list(world.viewer(Language.EN, Role.VIEWER), "", "");
    assertThat(text(answer)).contains("Ferretería Lince").doesNotContain("/baja");
  }

  @Test
  void aLongListGoesOnWithoutGapOrRepeat() {
    var debtor = world.reachableDebtor("Ferretería Lince");
    for (int i = 0; i < 60; i++) {
      world.link(debtor, "MXN", i % 20);
    }
    var first = page("");
    var more = first.replaceAll("(?s).*desde=([\\w-]+)\".*", "$1");
    var second = text(pages.list(world.viewer(), "", more));
    assertThat(first.split("data-main", -1)).hasSize(51);
    assertThat(second.split("data-main", -1)).hasSize(11);
  }

  private String page(String which) {
    return text(pages.list(world.viewer(), which, ""));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
