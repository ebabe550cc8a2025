package dev.puntual.payments.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notice says. */
public sealed interface Word {

  /** It says itself how the payment stands. */
  record Says(UUID paymentId, Standing standing) implements Word {}

  /**
   * It says that something happened; how the payment stands must be asked.
   *
   * @param reference null when the notice does not name it
   */
  record AskAbout(UUID paymentId, @Nullable String reference) implements Word {}

  /** It is about something that we do not follow. */
  record Nothing(String kind) implements Word {}
}
