package dev.puntual.intake;

import tools.jackson.databind.json.JsonMapper;

/** What we understood and what came of it, as the database keeps it. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
