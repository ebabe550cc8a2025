package dev.puntual.portal;

/**
 * Who asks, and how to reach them. Details are empty where the company gave none.
 *
 * @param otherWay how to pay without a gateway, in the company's words; may have several lines
 */
public record Company(
    String name, String contactName, String email, String phone, String otherWay) {

  /** Whether there is any way to reach them. */
  public boolean reachable() {
    return !email.isEmpty() || !phone.isEmpty();
  }
}
