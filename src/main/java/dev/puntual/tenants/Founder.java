package dev.puntual.tenants;

import java.util.Locale;

/**
 * The first administrator of a company.
 *
 * @param email kept in lower case
 * @param passwordHash as the password encoder writes it; never the password
 */
public record Founder(String name, String email, String passwordHash) {

  public Founder {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Founder";
  }
}
