package dev.puntual.messaging.answers;

import java.time.LocalDate;

/**
 * What an answer means, as far as exact rules tell. Only {@link OptOut}, {@link Wrong} and {@link
 * BackIn} change for good whom we write to, and only a whole message of one of their words is one;
 * a promise waits for its day, and every other meaning makes us stop and ask a person.
 */
public sealed interface Meaning {

  /** No more messages to this address. */
  record OptOut() implements Meaning {}

  /** Messages again, to the address that says so and no other. */
  record BackIn() implements Meaning {}

  /** Says that the debt is paid. */
  record Paid() implements Meaning {}

  /** We reached somebody else. */
  record Wrong() implements Meaning {}

  /** Does not accept the debt, or part of it. */
  record Dispute() implements Meaning {}

  /** Speaks of a lawyer, a court or an authority. */
  record Escalates() implements Meaning {}

  /** Speaks of death, illness, violence or of harming oneself. */
  record Vulnerable() implements Meaning {}

  /**
   * Says plainly that we should stop, in a sentence, or that we reached somebody else: we stop, a
   * person confirms.
   */
  record Refuses() implements Meaning {}

  /** Asks where to pay. */
  record WantsLink() implements Meaning {}

  /** Will pay on that day. */
  record Promise(LocalDate on) implements Meaning {}

  /** Pressed the key for a person. */
  record Talk() implements Meaning {}

  /** A machine answered: it means nothing. */
  record Automatic() implements Meaning {}

  /** Anything else: we stop and a person reads it. */
  record Unsure() implements Meaning {}
}
