package dev.puntual.payments;

/** How far a payment got. Later ones take over from earlier ones, never the other way. */
public enum PaymentState {
  /** The debtor was sent to the gateway. */
  STARTED,
  /** The debtor did their part and the money is on its way. */
  PENDING,
  /** It will not come. */
  FAILED,
  /** It is ours. */
  PAID,
  /** It went back, all of it. */
  REFUNDED
}
