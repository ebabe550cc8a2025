package dev.puntual.demo.cast;

/**
 * Whom to write to.
 *
 * @param role in the words of the company's own lists: Pagos, Dirección, Aval, Ventas
 * @param email empty when unknown, as is {@code phone}
 */
public record Contact(String name, String role, String email, String phone) {

  public boolean unknown() {
    return email.isEmpty() && phone.isEmpty();
  }
}
