package dev.puntual.platform.secrets;

import java.util.function.UnaryOperator;

/**
 * Master keys that a person gave in variables, each of at least 32 characters or empty. With no
 * secret they live in the home folder.
 *
 * @param secret {@code PUNTUAL_SECRET}: wraps the data keys
 * @param before {@code PUNTUAL_SECRET_BEFORE}: what wrapped them until now
 * @param first {@code PUNTUAL_SECRET_FIRST}: the first one ever, which goes on signing; empty where
 *     it is the one before, or nothing was ever rotated
 */
public record GivenKeys(String secret, String before, String first) {

  /** One key that was never another. */
  public static GivenKeys only(String secret) {
    return new GivenKeys(secret, "", "");
  }

  /**
   * @param variables answers with an empty text for one that is not set
   */
  public static GivenKeys from(UnaryOperator<String> variables) {
    return new GivenKeys(
        variables.apply("PUNTUAL_SECRET"),
        variables.apply("PUNTUAL_SECRET_BEFORE"),
        variables.apply("PUNTUAL_SECRET_FIRST"));
  }

  boolean none() {
    return secret.isEmpty();
  }
}
