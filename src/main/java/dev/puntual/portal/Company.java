package dev.puntual.portal;

/** Who asks, and how to reach them. Contact details are empty where the company gave none. */
public record Company(String name, String contactName, String email, String phone) {

  /** Whether there is any way to reach them. */
  public boolean reachable() {
    return !email.isEmpty() || !phone.isEmpty();
  }
}
