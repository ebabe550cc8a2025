package dev.puntual.demo.story;

import dev.puntual.kernel.Money;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happens in one company, at a minute of its own clock. */
public sealed interface Deed {

  LocalDateTime at();

  /** The day's evaluation is due. */
  record Morning(LocalDateTime at) implements Deed {}

  /** Somewhere the hours begin in which we may write. */
  record Delivery(LocalDateTime at) implements Deed {}

  /** Somebody uploads a file; what it brings is evaluated at once. */
  record Upload(LocalDateTime at, String name, String text) implements Deed {}

  /**
   * Somebody looks at the plan that waits, if any, and lets it go.
   *
   * @param entryStep where old debts begin; zero lets each begin where its age puts it
   */
  record Approval(LocalDateTime at, int entryStep) implements Deed {}

  /** Money comes through the page behind a letter's link. */
  record Payment(LocalDateTime at, Bill bill, Receipt receipt, Turnout turnout) implements Deed {}

  /** How a visit to the page where one pays goes. */
  enum Turnout {
    PAYS,
    /** The card is refused, the second one is not. */
    FAILS_FIRST,
    /** The bank takes its time. */
    WAITS,
    /** Two windows, two payments of the same bill. */
    PAYS_TWICE
  }

  /** Somebody opens that page and thinks about it. */
  record Look(LocalDateTime at, Bill bill) implements Deed {}

  /**
   * Somebody at the desk asks for silence.
   *
   * @param everything the debtor and not the one bill
   */
  record Silence(
      LocalDateTime at,
      Bill bill,
      boolean everything,
      HoldReason reason,
      String note,
      @Nullable LocalDate until)
      implements Deed {}

  /** The silence that was asked for on account of this bill ends. */
  record Speech(LocalDateTime at, Bill bill) implements Deed {}

  /**
   * Large accounts get a strategy of their own, in which a person calls; once in the story.
   *
   * @param least what a large account owes, all its bills together
   */
  record Attention(LocalDateTime at, String name, Money least) implements Deed {}

  /** A bank takes back the payment that came last, once in the story. */
  record Reversal(LocalDateTime at) implements Deed {}

  /** The company forgives a part of a bill. */
  record Credit(LocalDateTime at, Bill bill, BigDecimal amount) implements Deed {}
}
