package dev.puntual.payments.gateway;

/** What a gateway answers when asked about a payment. */
public sealed interface Told {

  record Known(Standing standing) implements Told {}

  /** It has never heard of it. */
  record Stranger() implements Told {}

  /** It did not answer, or refused to: ask later. */
  record Silent(String detail) implements Told {}
}
