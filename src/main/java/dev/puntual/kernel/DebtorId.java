package dev.puntual.kernel;

import java.util.UUID;

/** Who owes. */
public record DebtorId(UUID value) {

  public static DebtorId of(String text) {
    return new DebtorId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
