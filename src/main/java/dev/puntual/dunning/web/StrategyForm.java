package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderCheck;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The steps as typed: fields {@code dias.n}, {@code lado.n} and {@code tono.n}, and which button
 * was pressed ({@code accion}: {@code guardar}, {@code agregar} or {@code quitar.n}).
 */
record StrategyForm(List<StrategyView.Row> rows, boolean unfinished) {

  static StrategyForm read(Map<String, String> fields) {
    var rows = new ArrayList<StrategyView.Row>();
    var action = fields.getOrDefault("accion", "guardar");
    for (int n = 0; n <= Ladder.MOST_STEPS && fields.containsKey("dias." + n); n++) {
      if (!action.equals("quitar." + n)) {
        rows.add(
            new StrategyView.Row(
                fields.getOrDefault("dias." + n, ""),
                "antes".equals(fields.get("lado." + n)),
                fields.getOrDefault("tono." + n, ""),
                null));
      }
    }
    if (action.equals("agregar")) {
      rows.add(StrategyView.Row.BLANK);
    }
    return new StrategyForm(List.copyOf(rows), !action.equals("guardar"));
  }

  LadderCheck check() {
    return LadderCheck.of(
        rows.stream()
            .map(row -> new LadderCheck.Typed(row.days(), row.before(), row.stage()))
            .toList());
  }

  List<StrategyView.Row> rowsWith(LadderCheck.Bad bad, Viewer viewer, Problems problems) {
    var told = new ArrayList<StrategyView.Row>();
    for (int n = 0; n < rows.size(); n++) {
      var row = rows.get(n);
      var problem = bad.byRow().get(n);
      if (problem == null) {
        told.add(row);
        continue;
      }
      var sentence =
          viewer.say("dunning.strategy.wrong." + problem.name().toLowerCase(Locale.ROOT));
      problems.add("dias." + n, sentence);
      told.add(new StrategyView.Row(row.days(), row.before(), row.stage(), sentence));
    }
    return List.copyOf(told);
  }
}
