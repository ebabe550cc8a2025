package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.LadderCheck;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.Scope;
import dev.puntual.dunning.WritingHours;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The steps as typed: fields {@code dias.n}, {@code lado.n}, {@code semana.n} or {@code mes.n},
 * {@code que.n}, {@code tono.n} and {@code solo.n}, whom its letter goes to in order ({@code
 * quien.n.0} and so on), whose step it is ({@code de.n}) and by what ({@code via.n.0}), at what
 * hour ({@code hora.n}, {@code reloj.n}) and in which text ({@code texto.n}), the repetition
 * ({@code repite}, {@code cada}, {@code veces}), and which button was pressed ({@code accion}:
 * {@code guardar}, {@code agregar}, {@code quitar.n}, {@code subir.n} or {@code bajar.n}).
 */
record StrategyForm(List<StrategyView.Row> rows, StrategyView.Again repeat, boolean unfinished) {

  /** What was typed is no id; nothing ever stands under this one. */
  private static final UUID NO_SEGMENT = new UUID(0, 0);

  static StrategyForm read(Map<String, String> fields) {
    var rows = new ArrayList<StrategyView.Row>();
    var action = fields.getOrDefault("accion", "guardar");
    for (int n = 0; n <= Ladder.MOST_STEPS && fields.containsKey("dias." + n); n++) {
      if (!action.equals("quitar." + n)) {
        rows.add(row(fields, n));
      }
    }
    if (action.equals("agregar")) {
      rows.add(StrategyView.Row.BLANK);
    }
    for (int n = 1; n < rows.size(); n++) {
      if (action.equals("subir." + n) || action.equals("bajar." + (n - 1))) {
        var up = rows.get(n);
        rows.set(n, rows.get(n - 1).at(up));
        rows.set(n - 1, up.at(rows.get(n - 1)));
        break;
      }
    }
    var repeat =
        new StrategyView.Again(
            fields.getOrDefault("repite", ""),
            fields.getOrDefault("cada", "1"),
            fields.getOrDefault("veces", "0"));
    return new StrategyForm(List.copyOf(rows), repeat, !action.equals("guardar"));
  }

  private static StrategyView.Row row(Map<String, String> fields, int n) {
    var when = fields.getOrDefault("lado." + n, "");
    return new StrategyView.Row(
        when,
        fields.getOrDefault("dias." + n, ""),
        fields.getOrDefault(when + "." + n, ""),
        fields.getOrDefault("tono." + n, ""),
        fields.getOrDefault("solo." + n, ""),
        fields.getOrDefault("que." + n, Action.MESSAGE.code()),
        new Manner.Codes(
            chosen(fields, "quien." + n, StrategyView.Row.BLANK.manner().to()),
            chosen(fields, "via." + n, StrategyView.Row.BLANK.manner().by()),
            hour(fields, n),
            fields.getOrDefault("texto." + n, "")),
        fields.getOrDefault("de." + n, Scope.DEBT.code()),
        null);
  }

  private static String hour(Map<String, String> fields, int n) {
    var hour = fields.getOrDefault("hora." + n, "");
    if (!hour.equals("desde")) {
      return hour;
    }
    var clock = fields.getOrDefault("reloj." + n, "");
    return clock.isEmpty() ? "?" : clock;
  }

  /** What was chosen, the first first; {@code usual} where nobody was asked. */
  private static List<String> chosen(Map<String, String> fields, String name, List<String> usual) {
    return fields.containsKey(name + ".0")
        ? IntStream.range(0, StrategyView.Row.CHOICES)
            .mapToObj(place -> fields.getOrDefault(name + "." + place, ""))
            .toList()
        : usual;
  }

  /**
   * Judges the steps.
   *
   * @param stands whether a segment is still there
   * @param hours at which letters may leave
   */
  LadderCheck check(Predicate<UUID> stands, WritingHours hours) {
    return LadderCheck.of(rows.stream().map(StrategyForm::typed).toList(), stands, hours);
  }

  private static LadderCheck.Typed typed(StrategyView.Row row) {
    var when = StrategyView.When.of(row.when());
    return new LadderCheck.Typed(
        when.timing(),
        row.days(),
        when.before(),
        row.anchor(),
        row.stage(),
        segment(row.only()),
        row.action(),
        row.manner(),
        row.scope());
  }

  private static @Nullable UUID segment(String text) {
    return text.isEmpty() ? null : StrategyNaming.id(text).orElse(NO_SEGMENT);
  }

  /** Empty when the numbers are not ones. */
  Optional<Repeat> again() {
    var unit =
        switch (repeat.unit()) {
          case "day" -> Repeat.Unit.DAY;
          case "week" -> Repeat.Unit.WEEK;
          case "month" -> Repeat.Unit.MONTH;
          default -> Repeat.Unit.NONE;
        };
    if (unit == Repeat.Unit.NONE) {
      return Optional.of(Repeat.NEVER);
    }
    int every = number(repeat.every());
    int times = number(repeat.times());
    return every >= 1 && every <= 90 && times >= 1 && times <= Repeat.MOST
        ? Optional.of(new Repeat(unit, every, times))
        : Optional.empty();
  }

  private static int number(String text) {
    return text.strip().matches("[0-9]{1,3}") ? Integer.parseInt(text.strip()) : -1;
  }

  StrategyForm rowsWith(LadderCheck.Bad bad, Viewer viewer, Problems problems) {
    var told = new ArrayList<StrategyView.Row>();
    for (int n = 0; n < rows.size(); n++) {
      var problem = bad.byRow().get(n);
      if (problem == null) {
        told.add(rows.get(n));
        continue;
      }
      var sentence = said(problem, viewer);
      problems.add("dias." + n, sentence);
      told.add(rows.get(n).with(sentence));
    }
    return new StrategyForm(List.copyOf(told), repeat, unfinished);
  }

  static String said(LadderCheck.Problem problem, Viewer viewer) {
    return viewer.say("dunning.strategy.wrong." + problem.name().toLowerCase(Locale.ROOT));
  }
}
