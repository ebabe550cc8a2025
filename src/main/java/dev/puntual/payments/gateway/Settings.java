package dev.puntual.payments.gateway;

import java.util.Map;

/** Keys that a tenant gave for a gateway, open only while in use. Never prints them. */
public record Settings(Map<String, String> values) {

  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Map.copyOf(values);
  }

  /** The value, or empty when it was not given. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
