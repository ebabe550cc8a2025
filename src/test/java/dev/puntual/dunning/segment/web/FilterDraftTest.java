package dev.puntual.dunning.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.dunning.segment.Understanding;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A list that was filtered and the segment it becomes mean the same debtors. */
class FilterDraftTest {

  private final DeskWorld desk = new DeskWorld();
  private final Segments segments = TestApplication.bean(Segments.class);
  private final Map<DebtorId, String> names = new LinkedHashMap<>();

  @Test
  void eachPartOfTheBarBecomesTheSegmentOfThoseInIt() {
    owes("al corriente", -20, "");
    owes("por vencer", -3, "");
    owes("tarde", 12, "");
    owes("viejo", 45, "");
    owes("prometió", 45, "promise");
    owes("en pausa", 12, "pause");
    owes("con aclaración", -20, "dispute");

    assertThat(meant(Map.of("tramo", "current"))).containsOnly("al corriente");
    assertThat(meant(Map.of("tramo", "soon"))).containsOnly("por vencer", "prometió");
    assertThat(meant(Map.of("tramo", "late"))).containsOnly("tarde");
    assertThat(meant(Map.of("tramo", "old"))).containsOnly("viejo");
    assertThat(meant(Map.of("tramo", "held"))).containsOnly("en pausa", "con aclaración");
  }

  @Test
  void currencyReachAndSilenceAreConditionsAndWhatIsOnlyOfTodayIsNone() {
    owes("sin correo", 12, "");
    owes("legal", 12, "legal");

    assertThat(meant(Map.of("moneda", "MXN", "contacto", "no")))
        .containsOnly("sin correo", "legal");
    assertThat(meant(Map.of("moneda", "USD"))).isEmpty();
    assertThat(meant(Map.of("silencio", "hold_legal"))).containsOnly("legal");
    assertThat(FilterDraft.of(Map.of("silencio", "already_today"), null)).isEmpty();
    assertThat(FilterDraft.of(Map.of("silencio", "hold_'; drop"), null)).isEmpty();
  }

  private void owes(String name, int late, String hold) {
    var debtor = desk.debtor(name);
    names.put(debtor, name);
    desk.owes(debtor, "F-" + names.size(), "100", "MXN", late);
    if (!hold.isEmpty()) {
      desk.hold(debtor, hold, DeskWorld.TODAY.plusDays(3));
    }
  }

  private Set<String> meant(Map<String, String> asked) {
    var draft = FilterDraft.of(asked, null).orElseThrow();
    var tree = ((Read.Good) Understanding.of(draft)).tree();
    List<DebtorId> everybody =
        desk.transactions.in(
            desk.tenant, tx -> segments.everybody(tx, tree, new BusinessDate(DeskWorld.TODAY)));
    return everybody.stream().map(names::get).collect(Collectors.toSet());
  }
}
