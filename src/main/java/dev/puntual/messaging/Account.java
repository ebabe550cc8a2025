package dev.puntual.messaging;

import java.util.Map;

/**
 * A company's account at a provider, its keys open only while in use.
 *
 * @param provider its code, such as {@code twilio}
 * @param sender what people see: a number or a name that the provider lent the company
 * @param keys by the names that the provider's adapter asks for; never shown or logged
 */
public record Account(String provider, String sender, Map<String, String> keys) {

  /** Prefix of the name of a secret that is still believed while its successor spreads. */
  public static final String OLD = "old_";

  public Account {
    keys = Map.copyOf(keys);
  }

  /** The key of that name, or empty when it was not given. */
  public String key(String name) {
    return keys.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "Account[" + provider + " " + keys.keySet() + "]";
  }

  /** The same account with another number of its own. */
  public Account showing(String other) {
    return new Account(provider, other, keys);
  }
}
