package dev.puntual.desk.tasks;

import dev.puntual.rules.EventKind;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a call ended, in the order offered. */
public enum Heard {
  NOBODY,
  TALKED,
  /** They named a day. */
  PROMISE,
  DISPUTE,
  /** They say it is paid. */
  PAID,
  /** Somebody else answers there. */
  WRONG,
  COMPLAINT,
  /** They ask for a person, or are not well. */
  PERSON,
  /** They do not want to be called. */
  NO_CALLS,
  /** They do not want to hear from us. */
  SILENCE;

  /** As a form sends it, and as stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when it is none. */
  static Optional<Heard> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** What the contact rules are told at once; what a hold tells them is not among it. */
  List<EventKind> told() {
    return switch (this) {
      case NOBODY -> List.of();
      case WRONG -> List.of(EventKind.WRONG_PERSON);
      case COMPLAINT, PERSON -> List.of(EventKind.CONVERSATION, EventKind.COMPLAINT);
      case TALKED, PROMISE, DISPUTE, PAID, NO_CALLS, SILENCE -> List.of(EventKind.CONVERSATION);
    };
  }

  /** Why nobody writes for now; null when it silences nothing. */
  @Nullable HoldReason holds() {
    return switch (this) {
      case PROMISE -> HoldReason.PROMISE;
      case DISPUTE -> HoldReason.DISPUTE;
      case PAID -> HoldReason.TO_VERIFY;
      case NO_CALLS, SILENCE -> HoldReason.ASKED;
      case NOBODY, TALKED, WRONG, COMPLAINT, PERSON -> null;
    };
  }

  /** The only channel that the hold is about; null for all. */
  @Nullable Way by() {
    return this == NO_CALLS ? Way.CALL : null;
  }
}
