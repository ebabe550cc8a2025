package dev.puntual.rules;

/**
 * A rule as it stood when it was asked.
 *
 * @param rule {@code CO-CAP-1}
 * @param pack {@code CO}
 * @param version of the pack
 */
public record RuleVersion(String rule, String pack, String version) {

  @Override
  public String toString() {
    return rule + "@" + version;
  }
}
