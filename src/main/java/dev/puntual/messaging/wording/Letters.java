package dev.puntual.messaging.wording;

import tools.jackson.databind.json.JsonMapper;

/** Letters as they are kept beside their attempt. */
public final class Letters {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Letters() {}

  public static String write(Composed letter) {
    return JSON.writeValueAsString(letter);
  }

  /** Reads what {@link #write} wrote, also that of older releases. */
  public static Composed read(String json) {
    return JSON.readValue(json, Composed.class);
  }
}
