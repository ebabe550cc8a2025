package dev.puntual.desk.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.dunning.segment.TreeJson;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SegmentedPortfolioTest {

  private static final Pattern NAME = Pattern.compile("<a data-main[^>]*>([^<]+)</a>");
  private static final Pattern NEXT =
      Pattern.compile("id=\"rows-more\">\\s*<a class=\"button\" href=\"[^\"]*desde=([^\"]+)\"");

  private final DeskWorld world = new DeskWorld();
  private final PortfolioPages pages = TestApplication.bean(PortfolioPages.class);
  private final Segments segments = TestApplication.bean(Segments.class);

  @Test
  void aSegmentIsAFilterOfTheListInEveryOrderPageByPage() {
    var late = new ArrayList<String>();
    for (int i = 0; i < 130; i++) {
      var name = "Cliente %03d".formatted(i);
      world.owes(world.debtor(name), "A-" + i, String.valueOf(100 + i), "MXN", i % 2 == 0 ? 40 : 3);
      if (i % 2 == 0) {
        late.add(name);
      }
    }
    var segment = saved("Tarde", "days_past_due", "more_than", "30");

    for (var order : List.of("saldo", "antiguedad", "nombre")) {
      assertThat(names(all(Map.of("segmento", segment, "orden", order))))
          .as(order)
          .containsExactlyInAnyOrderElementsOf(late);
    }
    assertThat(page(Map.of("segmento", segment)))
        .contains("Tarde")
        .doesNotContain("Guardar como segmento");
    assertThat(page(Map.of("segmento", segment, "tramo", "old")))
        .contains("/segmentos/nuevo?tramo=old&amp;segmento=" + segment);
  }

  @Test
  void aSegmentAndTheOtherFiltersNarrowTogether() {
    world.owes(world.debtor("Sin correo"), "A-1", "100", "MXN", 40);
    world.owes(world.reachableDebtor("Con correo"), "A-2", "100", "MXN", 40);
    world.owes(world.debtor("Al día"), "A-3", "100", "MXN", -20);
    var segment = saved("Tarde", "days_past_due", "more_than", "30");

    assertThat(names(page(Map.of("segmento", segment, "contacto", "no"))))
        .containsExactly("Sin correo");
    assertThat(names(page(Map.of("segmento", segment, "tramo", "current")))).isEmpty();
  }

  @Test
  void theFileHoldsWhomTheSegmentMeansAndNobodyElse() throws IOException {
    world.owes(world.debtor("Tardío"), "A-1", "100", "MXN", 40);
    world.owes(world.debtor("Puntual"), "A-2", "100", "MXN", -4);
    var segment = saved("Tarde", "days_past_due", "more_than", "30");

    var file =
        TestApplication.bean(PortfolioFile.class).file(world.viewer(), Map.of("segmento", segment));

    assertThat(
            new String(
                Objects.requireNonNull(file.getBody()).getContentAsByteArray(),
                StandardCharsets.UTF_8))
        .contains("Tardío")
        .doesNotContain(",Puntual,");
  }

  @Test
  void aSegmentThatIsGoneShowsEverybodyAndSaysSo() {
    world.owes(world.debtor("Alguien"), "A-1", "100", "MXN", 40);

    assertThat(page(Map.of("segmento", UUID.randomUUID().toString())))
        .contains("Ese segmento ya no existe")
        .contains("Alguien");
    assertThat(page(Map.of("segmento", "'; drop table"))).contains("Alguien");
  }

  @Test
  void anotherCompanysSegmentIsNoneOfOurs() {
    world.owes(world.debtor("Alguien"), "A-1", "100", "MXN", 40);
    var theirs = new SegmentedPortfolioTest().saved("Suyo", "days_past_due", "more_than", "30");

    assertThat(page(Map.of("segmento", theirs))).contains("Ese segmento ya no existe");
  }

  @Test
  void whoMayOnlyLookChoosesASegmentButSavesNone() {
    world.owes(world.debtor("Alguien"), "A-1", "100", "MXN", 40);
    saved("Tarde", "days_past_due", "more_than", "30");

    var html =
        new String(
            Objects.requireNonNull(
                pages
                    .list(world.viewer(Language.EN, Role.VIEWER), Map.of("contacto", "no"))
                    .getBody()),
            StandardCharsets.UTF_8);

    assertThat(html).contains("Tarde").doesNotContain("Save as a segment");
  }

  private String saved(String name, String field, String is, String value) {
    var json =
        "{\"all\": [{\"field\": \"%s\", \"is\": \"%s\", \"values\": [\"%s\"]}]}"
            .formatted(field, is, value);
    var tree = ((Read.Good) TreeJson.read(json)).tree();
    var kept =
        world.transactions.in(
            world.tenant, tx -> segments.save(tx, null, name, tree, world.person));
    return ((Segments.Outcome.Kept) kept).id().toString();
  }

  private String page(Map<String, String> asked) {
    return new String(
        Objects.requireNonNull(pages.list(world.viewer(), asked).getBody()),
        StandardCharsets.UTF_8);
  }

  private String all(Map<String, String> asked) {
    var html = page(asked);
    var all = new StringBuilder(html);
    for (var next = NEXT.matcher(html); next.find(); next = NEXT.matcher(html)) {
      var more = new HashMap<>(asked);
      more.put("desde", next.group(1));
      html = page(more);
      all.append(html);
    }
    return all.toString();
  }

  private static List<String> names(String html) {
    return NAME.matcher(html).results().map(found -> found.group(1)).toList();
  }
}
