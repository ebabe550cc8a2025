package dev.puntual.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Obstacle;
import dev.puntual.rules.Obstacles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The company's word about authorisations, and who is told what keeps a country silent. */
class DeclarationPagesTest {

  private final DeskWorld world = new DeskWorld();
  private final DeclarationPages pages = TestApplication.bean(DeclarationPages.class);
  private final RulesPages rules = TestApplication.bean(RulesPages.class);

  @Test
  void anAdministratorSignsWithANameAndMayTakeItBack() {
    assertThat(page()).contains("Nadie la ha firmado").contains("Firmar la declaración");

    pages.sign(world.viewer(), "Rosa Marín Peña");
    assertThat(page()).contains("La firmó Rosa Marín Peña", "Retirar la declaración");
    assertThat(obstacles("CO")).isEmpty();

    pages.withdraw(world.viewer(), "Rosa Marín Peña");
    assertThat(page()).contains("La retiró Rosa Marín Peña");
    assertThat(obstacles("CO")).hasSize(1);
    assertThat(world.trail())
        .containsExactly("rules.declared Rosa Marín Peña", "rules.undeclared Rosa Marín Peña");
  }

  @Test
  void withoutANameNothingIsSigned() {
    pages.sign(world.viewer(), "  R ");

    var authorisations = TestApplication.bean(Authorisations.class);
    boolean signed =
        world.transactions.in(world.tenant, tx -> authorisations.declaration(tx).isPresent());
    assertThat(signed).isFalse();
  }

  @Test
  void whoMayNotAdministerReadsItAndSignsNothing() {
    var agent = world.viewer(Language.ES, Role.AGENT);

    assertThat(text(rules.show(agent)))
        .contains("Nadie la ha firmado")
        .doesNotContain("Firmar la declaración");
  }

  @Test
  void whatKeepsACountrySilentIsSaidWithWhatToDo() {
    assertThat(obstacles("MX")).isEmpty();
    assertThat(obstacles("JP")).hasOnlyElementsOfType(Obstacle.NoCalendar.class);
    assertThat(obstacles("CO")).containsExactly(new Obstacle.NoAuthorisation("CO", "CO-CHAN-1"));
    assertThat(obstacles("US")).containsExactly(new Obstacle.NoAuthorisation("US", "NYC-OPT-1"));
  }

  private List<Obstacle> obstacles(String country) {
    return world.transactions.in(
        world.tenant, tx -> TestApplication.bean(Obstacles.class).of(tx, List.of(country)));
  }

  private String page() {
    return text(rules.show(world.viewer()));
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
