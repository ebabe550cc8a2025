package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Condition.Operand;
import dev.puntual.dunning.segment.Fault.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tree as it is stored: {@code {"all": [{"field": "days_past_due", "is": "more_than", "values":
 * ["30"]}, …]}}. Strict: a key that we do not know makes all of it unreadable.
 */
public final class TreeJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 100_000;
  private static final Set<String> GROUPS = Set.of("all", "any", "none");
  private static final Set<String> KEYS = Set.of("field", "name", "is", "currency", "values");

  private TreeJson() {}

  public static Read read(String json) {
    if (json.length() > LONGEST) {
      return bad();
    }
    try {
      return draft(JSON.readTree(json)).map(Understanding::of).orElseGet(TreeJson::bad);
    } catch (JacksonException | StackOverflowError _) {
      return bad();
    }
  }

  private static Read bad() {
    return new Read.Bad(List.of(new Fault(0, Code.UNREADABLE, "")));
  }

  private static Optional<Draft> draft(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    var names = Set.copyOf(node.propertyNames());
    if (names.size() == 1 && GROUPS.containsAll(names)) {
      var kind = names.iterator().next();
      return drafts(node.get(kind)).map(of -> new Draft.Group(kind, of));
    }
    return KEYS.containsAll(names) ? line(node) : Optional.empty();
  }

  private static Optional<List<Draft>> drafts(JsonNode array) {
    if (!array.isArray()) {
      return Optional.empty();
    }
    var drafts = new ArrayList<Draft>();
    for (var node : array) {
      var draft = draft(node);
      if (draft.isEmpty()) {
        return Optional.empty();
      }
      drafts.add(draft.get());
    }
    return Optional.of(drafts);
  }

  private static Optional<Draft> line(JsonNode node) {
    var values = new ArrayList<String>();
    for (var value : node.path("values")) {
      if (!value.isString()) {
        return Optional.empty();
      }
      values.add(value.asString());
    }
    return Optional.of(
        new Draft.Line(
            node.path("field").asString(""),
            node.path("name").asString(""),
            node.path("is").asString(""),
            node.path("currency").asString(""),
            List.copyOf(values)));
  }

  public static String write(Condition tree) {
    return JSON.writeValueAsString(plain(draft(tree)));
  }

  private static Map<String, Object> plain(Draft draft) {
    return switch (draft) {
      case Draft.Group(var kind, var of) -> Map.of(kind, of.stream().map(TreeJson::plain).toList());
      case Draft.Line line ->
          Map.of(
              "field", line.field(),
              "name", line.name(),
              "is", line.operator(),
              "currency", line.currency(),
              "values", line.values());
    };
  }

  /** The tree as somebody would have typed it, for the builder. */
  public static Draft draft(Condition tree) {
    return switch (tree) {
      case Condition.All(var of) ->
          new Draft.Group("all", of.stream().map(TreeJson::draft).toList());
      case Condition.Any(var of) ->
          new Draft.Group("any", of.stream().map(TreeJson::draft).toList());
      case Condition.None(var of) ->
          new Draft.Group("none", of.stream().map(TreeJson::draft).toList());
      case Condition.Leaf leaf ->
          new Draft.Line(
              leaf.field().key(),
              leaf.name(),
              leaf.operator().key(),
              leaf.operand() instanceof Operand.Amount(var money)
                  ? money.currency().getCurrencyCode()
                  : "",
              values(leaf.operand()));
    };
  }

  private static List<String> values(Operand operand) {
    return switch (operand) {
      case Operand.Nothing _ -> List.of();
      case Operand.Figure(var value) -> List.of(value.toPlainString());
      case Operand.Amount(var money) -> List.of(money.amount().toPlainString());
      case Operand.Words(var values) -> values;
      case Operand.Books(var values) -> values.stream().map(UUID::toString).toList();
    };
  }
}
