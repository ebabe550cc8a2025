package dev.puntual.dunning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The ladders a new strategy may begin with, from one file; each is as good as one typed. */
public final class Starters {

  private static final String FILE = "starters.yaml";

  private final List<Starter> starters;

  private Starters(List<Starter> starters) {
    this.starters = starters;
  }

  /**
   * @param code its name is the text {@code dunning.start.<code>}
   */
  public record Starter(String code, List<Ladder.Step> steps, Repeat repeat) {}

  /** In the order they are offered. */
  public List<Starter> all() {
    return starters;
  }

  public Optional<Starter> find(String code) {
    return starters.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  static Starters read() {
    try (InputStream file = Objects.requireNonNull(Starters.class.getResourceAsStream(FILE))) {
      List<?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new Starters(all.stream().map(one -> starter((Map<?, ?>) one)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Starter starter(Map<?, ?> fields) {
    var code = text(fields, "code");
    var rows =
        ((List<?>) Objects.requireNonNull(fields.get("steps")))
            .stream().map(one -> typed((Map<?, ?>) one)).toList();
    return switch (LadderCheck.of(rows)) {
      case LadderCheck.Good(var steps) ->
          new Starter(code, steps, repeat((Map<?, ?>) fields.get("repeat")));
      case LadderCheck wrong -> throw new IllegalStateException(FILE + ": " + code + " " + wrong);
    };
  }

  private static LadderCheck.Typed typed(Map<?, ?> step) {
    int days = number(step, "days");
    return new LadderCheck.Typed(
        text(step, "timing"),
        String.valueOf(Math.abs(days)),
        days < 0,
        step.containsKey("anchor") ? text(step, "anchor") : "",
        text(step, "tone"),
        null,
        step.containsKey("action") ? text(step, "action") : Action.MESSAGE.code(),
        new Manner.Codes(
            step.containsKey("to")
                ? List.of(text(step, "to").split(" "))
                : Manner.USUAL.codes().to(),
            step.containsKey("by")
                ? List.of(text(step, "by").split(" "))
                : Manner.USUAL.codes().by(),
            step.containsKey("leaves") ? text(step, "leaves") : ""));
  }

  private static Repeat repeat(@Nullable Map<?, ?> fields) {
    return fields == null
        ? Repeat.NEVER
        : new Repeat(
            Repeat.Unit.of(text(fields, "unit")), number(fields, "every"), number(fields, "times"));
  }

  private static int number(Map<?, ?> fields, String name) {
    return Integer.parseInt(text(fields, name));
  }

  private static String text(Map<?, ?> fields, String name) {
    return String.valueOf(Objects.requireNonNull(fields.get(name), name));
  }
}
