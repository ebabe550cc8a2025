package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Viewer;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for all documents of a day's answer is said once, with how many they are. */
class SameStepTest {

  private static final Viewer VIEWER =
      DeskWorld.viewer(TenantId.fresh(), Ids.next(), DeskWorld.NOW, Language.ES, Role.MANAGER);

  @Test
  void theSameStepIsSaidOnce() {
    assertThat(group(0, "General: paso 6 de 6", "General: paso 6 de 6", "General: paso 6 de 6"))
        .containsOnlyOnce("paso 6 de 6")
        .contains("3 documentos en el mismo paso. General: paso 6 de 6");
  }

  @Test
  void differentStepsAndOnesThatAreNotAllListedStandBesideTheirDocuments() {
    assertThat(group(0, "General: paso 5 de 6", "General: paso 6 de 6"))
        .contains("paso 5 de 6", "paso 6 de 6")
        .doesNotContain("en el mismo paso");
    assertThat(group(4, "General: paso 6 de 6", "General: paso 6 de 6"))
        .as("four more may stand elsewhere")
        .doesNotContain("en el mismo paso");
  }

  private static String group(int more, String... steps) {
    var lines = Stream.of(steps).map(step -> new WhyView.Line("F-1", "$100", step, null)).toList();
    var out = new StringOutput();
    new StaticTemplates()
        .deskWhygroup(
            VIEWER,
            new WhyView.Group(
                Icon.CHECK, Tone.HELD, "Ya había pasado", null, null, List.of(), lines, more))
        .render(out);
    return out.toString();
  }
}
