package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.BOOK;
import static dev.puntual.dunning.segment.Columns.COMPANY;
import static dev.puntual.dunning.segment.Columns.CREDIT;
import static dev.puntual.dunning.segment.Columns.DEBTOR;
import static dev.puntual.dunning.segment.Columns.HABIT;
import static dev.puntual.dunning.segment.Columns.HOLD;
import static dev.puntual.dunning.segment.Columns.OPEN;
import static dev.puntual.dunning.segment.Columns.RECEIVABLE;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.id;
import static dev.puntual.dunning.segment.Columns.number;
import static dev.puntual.dunning.segment.Columns.text;

import dev.puntual.dunning.segment.Condition.Leaf;
import dev.puntual.dunning.segment.Condition.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Facts of a debtor, as the set of those of whom they are true. */
final class Among {

  private final Predicate predicate;
  private final Binds binds;
  private final LocalDate today;

  Among(Predicate predicate, Binds binds, LocalDate today) {
    this.predicate = predicate;
    this.binds = binds;
    this.today = today;
  }

  org.jooq.Condition of(Leaf leaf, Operator operator) {
    return id(RECEIVABLE, "debtor_id").in(those(leaf, operator));
  }

  private Select<Record1<UUID>> those(Leaf leaf, Operator operator) {
    var operand = leaf.operand();
    return switch (leaf.field()) {
      case BALANCE -> balance(operator, operand);
      case OLDEST -> owing(predicate.days(DSL.min(day(OPEN, "due_on")), operator, operand));
      case DEBTS -> owing(counted(operator, operand));
      case COUNTRY -> debtors(known("country").in(predicate.params(Predicate.words(leaf))));
      case LANGUAGE -> debtors(known("language").in(predicate.params(Predicate.words(leaf))));
      case NAME -> debtors(named("name", leaf, operator));
      case CODE -> debtors(named("code", leaf, operator));
      case CHANNEL -> new Reachable(binds, today).by(Predicate.words(leaf));
      case HOLD -> where(HOLD, inForce(leaf));
      case CREDIT -> where(CREDIT, DSL.trueCondition());
      case BOOK -> where(BOOK, listed(operand));
      case ACCOUNT_AGE -> where(HABIT, predicate.days(day(HABIT, "since_on"), operator, operand));
      case LAST_CONTACT ->
          where(HABIT, predicate.days(day(HABIT, "contacted_on"), operator, operand));
      case LAST_ANSWER ->
          where(HABIT, predicate.days(day(HABIT, "answered_on"), operator, operand));
      case AVERAGE_LATE -> where(HABIT, figure("average_late", operator, operand));
      case SHARE_LATE -> where(HABIT, figure("share_late", operator, operand));
      case BROKEN_PROMISES -> where(HABIT, figure("broken_promises", operator, operand));
      default -> throw new IllegalStateException(leaf.field() + " is a fact of a debt");
    };
  }

  private Select<Record1<UUID>> where(Table<?> table, org.jooq.Condition condition) {
    return DSL.select(id(table, "debtor_id")).from(table).where(binds.ours(table).and(condition));
  }

  private Select<Record1<UUID>> debtors(org.jooq.Condition condition) {
    return where(DEBTOR, condition);
  }

  /** Theirs, else the company's: as what they are written to. */
  private org.jooq.Field<String> known(String column) {
    return DSL.coalesce(
        text(DEBTOR, column),
        DSL.field(DSL.select(text(COMPANY, column)).from(COMPANY).where(binds.company(COMPANY))));
  }

  private org.jooq.Condition named(String column, Leaf leaf, Operator operator) {
    return predicate.spelled(text(DEBTOR, column), operator, Predicate.words(leaf));
  }

  private Select<Record1<UUID>> balance(Operator operator, Operand operand) {
    if (!(operand instanceof Operand.Amount(var money))) {
      throw new IllegalStateException("a balance is an amount");
    }
    return DSL.select(id(OPEN, "debtor_id"))
        .from(OPEN)
        .where(
            binds
                .ours(OPEN)
                .and(text(OPEN, "currency").eq(binds.value(money.currency().getCurrencyCode()))))
        .groupBy(id(OPEN, "debtor_id"))
        .having(predicate.compare(DSL.sum(number(OPEN, "balance")), operator, money.amount()));
  }

  private Select<Record1<UUID>> owing(org.jooq.Condition having) {
    return DSL.select(id(OPEN, "debtor_id"))
        .from(OPEN)
        .where(binds.ours(OPEN))
        .groupBy(id(OPEN, "debtor_id"))
        .having(having);
  }

  private org.jooq.Condition counted(Operator operator, Operand operand) {
    var debts = DSL.count().cast(BigDecimal.class);
    return operand instanceof Operand.Figure(var number)
        ? predicate.compare(debts, operator, number)
        : DSL.trueCondition();
  }

  private org.jooq.Condition inForce(Leaf leaf) {
    var until = day(HOLD, "until_on");
    return text(HOLD, "reason")
        .in(predicate.params(Predicate.words(leaf)))
        .and(day(HOLD, "from_on").le(binds.value(today)))
        .and(until.isNull().or(until.ge(binds.value(today))));
  }

  private org.jooq.Condition listed(Operand operand) {
    return operand instanceof Operand.Books(var books)
        ? id(BOOK, "book_id").in(books.stream().map(binds::value).toList())
        : DSL.falseCondition();
  }

  private org.jooq.Condition figure(String column, Operator operator, Operand operand) {
    var figure = number(HABIT, column);
    return operand instanceof Operand.Figure(var number)
        ? predicate.compare(figure, operator, number)
        : figure.isNotNull();
  }
}
