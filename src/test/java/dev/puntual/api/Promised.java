package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Holds an answer to the part of JSON Schema that our document uses: types, properties all named
 * and the required ones there, enumerations, references, one of several.
 */
record Promised(JsonNode schemas) {

  void holds(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      var name = schema.get("$ref").asString().replace("#/components/schemas/", "");
      holds(value, schemas.get(name), where);
    } else if (schema.has("oneOf")) {
      var fitting = value.isNull() ? schema.get("oneOf").get(1) : schema.get("oneOf").get(0);
      holds(value, fitting, where);
    } else {
      fits(value, schema, where);
    }
  }

  private void fits(JsonNode value, JsonNode schema, String where) {
    var types = texts(schema.get("type"));
    assertThat(types).as(where + " is " + value).contains(type(value));
    if (schema.has("enum")) {
      assertThat(texts(schema.get("enum"))).as(where).contains(value.asString());
    }
    if (value.isObject()) {
      var properties = schema.get("properties");
      var named = Set.copyOf(value.propertyNames());
      assertThat(named)
          .as(where)
          .isSubsetOf(Set.copyOf(properties.propertyNames()))
          .containsAll(new HashSet<>(texts(schema.get("required"))));
      value
          .properties()
          .forEach(
              one ->
                  holds(one.getValue(), properties.get(one.getKey()), where + "." + one.getKey()));
    }
    if (value.isArray()) {
      value.forEach(one -> holds(one, schema.get("items"), where + "[]"));
    }
  }

  private static String type(JsonNode value) {
    if (value.isObject()) {
      return "object";
    }
    if (value.isArray()) {
      return "array";
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    if (value.isNull()) {
      return "null";
    }
    return value.isIntegralNumber() ? "integer" : "string";
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList()
        : List.of(node.asString());
  }
}
