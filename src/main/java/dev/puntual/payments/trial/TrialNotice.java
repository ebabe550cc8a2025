package dev.puntual.payments.trial;

import dev.puntual.kernel.Money;
import dev.puntual.payments.gateway.Standing;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the test gateway writes in a notice. */
record TrialNotice(
    UUID id, UUID payment, Standing.State state, String amount, String refunded, String currency) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static TrialNotice of(UUID id, UUID payment, Standing standing) {
    return new TrialNotice(
        id,
        payment,
        standing.state(),
        standing.amount().amount().toPlainString(),
        standing.refunded().amount().toPlainString(),
        standing.amount().currency().getCurrencyCode());
  }

  /** Throws {@link JacksonException} when it is none. */
  static TrialNotice parse(String body) {
    return JSON.readValue(body, TrialNotice.class);
  }

  String body() {
    return JSON.writeValueAsString(this);
  }

  Standing standing() {
    var paid = Money.of(amount, currency);
    var reason = state == Standing.State.FAILED ? "declined" : "";
    return new Standing(state, paid, Money.of(refunded, currency), reason);
  }
}
