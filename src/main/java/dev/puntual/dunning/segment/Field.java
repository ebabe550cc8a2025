package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Operator.AT_LEAST;
import static dev.puntual.dunning.segment.Operator.AT_MOST;
import static dev.puntual.dunning.segment.Operator.CONTAINS;
import static dev.puntual.dunning.segment.Operator.IS;
import static dev.puntual.dunning.segment.Operator.IS_NOT;
import static dev.puntual.dunning.segment.Operator.KNOWN;
import static dev.puntual.dunning.segment.Operator.LESS_THAN;
import static dev.puntual.dunning.segment.Operator.MORE_THAN;
import static dev.puntual.dunning.segment.Operator.STARTS;
import static dev.puntual.dunning.segment.Operator.UNKNOWN;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The facts that may be asked about; there are no others. Its words are the texts {@code
 * segment.field.<key>} and {@code segment.says.<key>}.
 */
public enum Field {
  DAYS_PAST_DUE(Kind.NUMBER, Where.DEBT),
  AGEING(Kind.CHOICE, Where.DEBT, "current", "d1_30", "d31_60", "d61_90", "d91"),
  DEBT_BALANCE(Kind.AMOUNT, Where.DEBT),
  AMOUNT(Kind.AMOUNT, Where.DEBT),
  DEBT_AGE(Kind.NUMBER, Where.DEBT),
  CURRENCY(Kind.CODE, Where.DEBT),
  CONCEPT(Kind.TEXT, Where.DEBT),
  /** What the company's own file calls the risk, in the column that the condition names. */
  RISK(Kind.ATTRIBUTE, Where.DEBT),
  /** One of several words in one cell, parted by commas, semicolons or bars. */
  TAG(Kind.TAGS, Where.DEBT),
  SALES_REP(Kind.COLUMN, Where.DEBT),
  INDUSTRY(Kind.COLUMN, Where.DEBT),
  /** Any column of a file. */
  ATTRIBUTE(Kind.ATTRIBUTE, Where.DEBT),
  BALANCE(Kind.AMOUNT, Where.OWED),
  OLDEST(Kind.NUMBER, Where.OWED),
  DEBTS(Kind.NUMBER, Where.OWED),
  COUNTRY(Kind.CODE, Where.DEBTOR),
  LANGUAGE(Kind.CHOICE, Where.DEBTOR, "es", "en", "pt"),
  NAME(Kind.TEXT, Where.DEBTOR),
  CODE(Kind.TEXT, Where.DEBTOR),
  /**
   * By which a contact whom we write to can be reached, after bad addresses, stops and exclusions:
   * {@code phone} by a person who calls, {@code voice} by a machine.
   */
  CHANNEL(Kind.CHOICE, Where.CONTACT, "email", "phone", "sms", "whatsapp", "voice"),
  HOLD(
      Kind.CHOICE,
      Where.HOLD,
      "promise",
      "agreement",
      "dispute",
      "pause",
      "to_verify",
      "legal",
      "asked"),
  /** Whether a step has stopped selling on credit to the debtor. */
  CREDIT(Kind.CHOICE, Where.HOLD, "stopped"),
  BOOK(Kind.BOOK, Where.BOOK),
  /** Days since the first debt we know of. */
  ACCOUNT_AGE(Kind.NUMBER, Where.HABIT),
  /** Over settled debts; one paid early counts as on time. */
  AVERAGE_LATE(Kind.NUMBER, Where.HABIT),
  /** Percentage of settled debts. */
  SHARE_LATE(Kind.NUMBER, Where.HABIT),
  BROKEN_PROMISES(Kind.NUMBER, Where.HABIT),
  /** Days since the last message that a provider accepted, or call that went through. */
  LAST_CONTACT(Kind.NUMBER, Where.HABIT),
  /** Days since the debtor last wrote, talked, promised, objected, or began to pay. */
  LAST_ANSWER(Kind.NUMBER, Where.HABIT);

  /** Where the fact lives, hence how it is asked. */
  enum Where {
    DEBT,
    OWED,
    DEBTOR,
    CONTACT,
    HOLD,
    BOOK,
    HABIT
  }

  /** The type of the fact, hence the operators and the operand. */
  public enum Kind {
    NUMBER(IS, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, KNOWN, UNKNOWN),
    AMOUNT(MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST),
    CHOICE(IS, IS_NOT),
    CODE(IS, IS_NOT),
    TEXT(IS, IS_NOT, CONTAINS, STARTS),
    ATTRIBUTE(
        IS, IS_NOT, CONTAINS, STARTS, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, KNOWN, UNKNOWN),
    COLUMN(IS, IS_NOT, CONTAINS, STARTS, KNOWN, UNKNOWN),
    TAGS(IS, IS_NOT, KNOWN, UNKNOWN),
    BOOK(IS, IS_NOT);

    // List.of, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Operator> operators;

    Kind(Operator... operators) {
      this.operators = List.of(operators);
    }

    public List<Operator> operators() {
      return operators;
    }

    /** Whether a condition names the column of the file that it reads. */
    public boolean named() {
      return this == ATTRIBUTE || this == COLUMN || this == TAGS;
    }
  }

  private final Kind kind;
  private final Where where;

  // List.of, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  Field(Kind kind, Where where, String... choices) {
    this.kind = kind;
    this.where = where;
    this.choices = List.of(choices);
  }

  public Kind kind() {
    return kind;
  }

  Where where() {
    return where;
  }

  /** The words it may have, when there are few. */
  public List<String> choices() {
    return choices;
  }

  /** As stored and as forms say it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String key) {
    for (var field : values()) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
