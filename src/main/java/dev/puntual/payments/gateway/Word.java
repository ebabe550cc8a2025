package dev.puntual.payments.gateway;

import java.util.UUID;

/** What a notice says. */
public sealed interface Word {

  /** It says itself how the payment stands. */
  record Says(UUID paymentId, Standing standing) implements Word {}

  /** It says that something happened; how the payment stands must be asked. */
  record AskAbout(UUID paymentId, String reference) implements Word {}

  /** It is about something that we do not follow. */
  record Nothing(String kind) implements Word {}
}
