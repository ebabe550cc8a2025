package dev.puntual.inbox;

import dev.puntual.messaging.answers.Meaning;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer means, as it is stored and as a person may choose it. */
public enum Sense {
  OPT_OUT(""),
  BACK_IN(""),
  PROMISE(""),
  /** Asked where to pay, and was told. */
  WANTS_LINK(""),
  PAID("verify"),
  DISPUTE("dispute"),
  WRONG("find_contact"),
  REFUSES("confirm_stop"),
  ESCALATES("escalates"),
  VULNERABLE("vulnerable"),
  /** Asks for a person. */
  TALK("talk"),
  /** Tapped that they want to pay: the link is sent to them. */
  PAYS(""),
  /** Tapped that they promise, without a day: they are asked for one. */
  WHEN(""),
  UNSURE("read"),
  /** A machine wrote; or a person says that it asks for nothing. */
  AUTOMATIC("");

  private final String need;

  Sense(String need) {
    this.need = need;
  }

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when it is none. */
  public static Optional<Sense> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** What a person has to see to because of it; empty when nothing. */
  String need() {
    return need;
  }

  static Sense of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OptOut _ -> OPT_OUT;
      case Meaning.BackIn _ -> BACK_IN;
      case Meaning.Paid _ -> PAID;
      case Meaning.Wrong _ -> WRONG;
      case Meaning.Dispute _ -> DISPUTE;
      case Meaning.Escalates _ -> ESCALATES;
      case Meaning.Vulnerable _ -> VULNERABLE;
      case Meaning.Refuses _ -> REFUSES;
      case Meaning.Promise _ -> PROMISE;
      case Meaning.WantsLink _ -> WANTS_LINK;
      case Meaning.Automatic _ -> AUTOMATIC;
      case Meaning.Talk _ -> TALK;
      case Meaning.Unsure _ -> UNSURE;
    };
  }

  /** The day that was promised; null when none was. */
  static @Nullable LocalDate day(Meaning meaning) {
    return meaning instanceof Meaning.Promise(var on) ? on : null;
  }
}
