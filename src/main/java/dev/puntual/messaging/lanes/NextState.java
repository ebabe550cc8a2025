package dev.puntual.messaging.lanes;

import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unauthorised;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an outcome leads. Only what certainly was not handed over is tried again by itself. */
final class NextState {

  /** The pause after the first, second, … attempt; the last one repeats until the row expires. */
  private static final Duration[] PAUSES = {
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1),
    Duration.ofHours(3)
  };

  /** After so many, two days of its window at least, a person looks: nothing tries for ever. */
  static final int MOST_ATTEMPTS = 10;

  /** A detail is for a person to read, not for a provider to fill the disk. */
  private static final int LONGEST_DETAIL = 500;

  private NextState() {}

  static Settlement after(Ticket ticket, SendOutcome outcome, Instant now, Round round) {
    return switch (outcome) {
      case Accepted(var providerId) ->
          ended(ticket, now, "accepted", "", clipped(providerId), "accepted", "");
      case Rejected(var reason, var detail) ->
          ended(ticket, now, "rejected", clipped(detail), "", "rejected", reason.code());
      case Throttled(var retryAfter, var detail) -> {
        var pause = longer(retryAfter, pauseAfter(ticket.attemptNo()));
        var hold = retryAfter == null ? Duration.ZERO : retryAfter;
        yield again(ticket, "throttled", detail, hold, now, pause, round);
      }
      case Unreachable(var detail) -> {
        var pause = pauseAfter(ticket.attemptNo());
        yield again(ticket, "unreachable", detail, Duration.ZERO, now, pause, round);
      }
      case Unauthorised(var detail) -> {
        var pause = pauseAfter(ticket.attemptNo());
        yield again(ticket, "unreachable", detail, Duration.ZERO, now, pause, round);
      }
      case Unknown(var detail) ->
          ended(ticket, now, "unknown", clipped(detail), "", "unknown", "no_answer");
    };
  }

  /** The line was gone before its turn came: back to the queue at once, the lane decides when. */
  static Settlement untouched(Ticket ticket, Instant now, Round round) {
    return waiting(ticket, "unreachable", "not_tried", Duration.ZERO, now, round);
  }

  static Duration pauseAfter(int attempt) {
    return PAUSES[Math.min(attempt, PAUSES.length) - 1];
  }

  private static Settlement ended(
      Ticket ticket,
      Instant now,
      String outcome,
      String detail,
      String providerId,
      String state,
      String reason) {
    return new Settlement(
        ticket.messageId(),
        ticket.attemptNo(),
        outcome,
        detail,
        providerId,
        state,
        reason,
        Duration.ZERO,
        now);
  }

  private static Settlement again(
      Ticket ticket,
      String outcome,
      String detail,
      Duration hold,
      Instant now,
      Duration pause,
      Round round) {
    return ticket.attemptNo() < MOST_ATTEMPTS
        ? waiting(ticket, outcome, detail, hold, now.plus(pause), round)
        : ended(ticket, now, outcome, clipped(detail), "", "for_person", "tried_in_vain");
  }

  private static Settlement waiting(
      Ticket ticket, String outcome, String detail, Duration hold, Instant earliest, Round round) {
    var due = round.opening(ticket.place(), earliest);
    return new Settlement(
        ticket.messageId(),
        ticket.attemptNo(),
        outcome,
        clipped(detail),
        "",
        "ready",
        "",
        hold,
        due);
  }

  private static Duration longer(@Nullable Duration a, Duration b) {
    return a != null && a.compareTo(b) > 0 ? a : b;
  }

  private static String clipped(String text) {
    var plain = text.replace('\u0000', ' ').strip();
    return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) : plain;
  }
}
