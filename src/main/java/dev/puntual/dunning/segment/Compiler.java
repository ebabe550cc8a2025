package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.DEBTOR;
import static dev.puntual.dunning.segment.Columns.RECEIVABLE;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.id;
import static dev.puntual.dunning.segment.Columns.number;
import static dev.puntual.dunning.segment.Columns.text;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.CompiledSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Trees as statements. Every value is bound, every table asked for one tenant, every name from
 * {@link Columns}.
 */
public final class Compiler {

  private final Binds binds;
  private final Predicate predicate;

  private Compiler(BusinessDate today, @Nullable UUID below) {
    this.binds = new Binds(below);
    this.predicate = new Predicate(binds, today.value());
  }

  /** The open debts that the tree is true of: {@code receivable_id, debtor_id}. */
  public static CompiledSql debts(Condition tree, BusinessDate today) {
    var compiler = new Compiler(today, null);
    return compiler.binds.finish(
        DSL.select(id(RECEIVABLE, "receivable_id"), id(RECEIVABLE, "debtor_id"))
            .from(RECEIVABLE)
            .where(compiler.open().and(compiler.predicate.of(tree))));
  }

  /** One debt that the tree is true of, whichever comes first; none when it means nobody. */
  static CompiledSql one(Condition tree, BusinessDate today) {
    var compiler = new Compiler(today, null);
    return compiler.binds.finish(
        DSL.select(id(RECEIVABLE, "receivable_id"))
            .from(RECEIVABLE)
            .where(compiler.open().and(compiler.predicate.of(tree)))
            .limit(DSL.inline(1)));
  }

  /** Everybody the tree means: {@code debtor_id}. */
  static CompiledSql members(Condition tree, BusinessDate today) {
    return members(tree, today, null);
  }

  /**
   * The same of a draw.
   *
   * @param below only debtors before this id; null for all
   */
  static CompiledSql members(Condition tree, BusinessDate today, @Nullable UUID below) {
    var compiler = new Compiler(today, below);
    return compiler.binds.finish(
        DSL.selectDistinct(id(RECEIVABLE, "debtor_id"))
            .from(RECEIVABLE)
            .where(compiler.open().and(compiler.predicate.of(tree))));
  }

  /**
   * One row per currency: {@code currency, debtors, debts, amount}.
   *
   * @param below only debtors before this id; null for all
   */
  static CompiledSql sums(Condition tree, BusinessDate today, @Nullable UUID below) {
    var compiler = new Compiler(today, below);
    var each = compiler.each(tree);
    return compiler.binds.finish(
        DSL.with(each)
            .select(
                text(each, "currency").as("currency"),
                DSL.count().as("debtors"),
                DSL.sum(number(each, "debts")).as("debts"),
                DSL.sum(number(each, "amount")).as("amount"))
            .from(each)
            .groupBy(text(each, "currency")));
  }

  /**
   * The sums, and those who owe most, in one look at the debts: {@code currency, debtors, debts,
   * amount}, and {@code debtor_id, name, code, oldest} where the row is of one debtor.
   *
   * @param own the currency whose debtors come before those of any other
   */
  static CompiledSql look(Condition tree, BusinessDate today, String own, int limit) {
    var compiler = new Compiler(today, null);
    var each = compiler.each(tree);
    var most =
        DSL.select(
                id(each, "debtor_id"),
                text(each, "currency"),
                number(each, "debts"),
                number(each, "amount"),
                day(each, "oldest"))
            .from(each)
            .orderBy(
                DSL.field(text(each, "currency").eq(compiler.binds.value(own))).desc(),
                number(each, "amount").desc(),
                id(each, "debtor_id"))
            .limit(DSL.inline(limit))
            .asTable("t");
    return compiler.binds.finish(
        DSL.with(each)
            .select(
                text(each, "currency").as("currency"),
                DSL.count().as("debtors"),
                DSL.sum(number(each, "debts")).as("debts"),
                DSL.sum(number(each, "amount")).as("amount"),
                nothing(UUID.class).as("debtor_id"),
                nothing(String.class).as("name"),
                nothing(String.class).as("code"),
                nothing(LocalDate.class).as("oldest"))
            .from(each)
            .groupBy(text(each, "currency"))
            .unionAll(
                DSL.select(
                        text(most, "currency"),
                        DSL.inline(1),
                        number(most, "debts"),
                        number(most, "amount"),
                        id(most, "debtor_id"),
                        text(DEBTOR, "name"),
                        text(DEBTOR, "code"),
                        day(most, "oldest"))
                    .from(most)
                    .join(DEBTOR)
                    .on(compiler.named(most))));
  }

  private static <T> Field<T> nothing(Class<T> type) {
    return DSL.castNull(type);
  }

  /** One row per debtor and currency: {@code debtor_id, currency, debts, amount, oldest}. */
  private CommonTableExpression<?> each(Condition tree) {
    return DSL.name("m")
        .as(
            DSL.select(
                    id(RECEIVABLE, "debtor_id").as("debtor_id"),
                    text(RECEIVABLE, "currency").as("currency"),
                    DSL.count().cast(BigDecimal.class).as("debts"),
                    DSL.sum(number(RECEIVABLE, "balance")).as("amount"),
                    DSL.min(day(RECEIVABLE, "due_on")).as("oldest"))
                .from(RECEIVABLE)
                .where(open().and(predicate.of(tree)))
                .groupBy(id(RECEIVABLE, "debtor_id"), text(RECEIVABLE, "currency")));
  }

  /**
   * Whom one tree means and the other does not, in one look at the debts: {@code enters, debtor_id,
   * name, code, everybody}, the first few by name of each kind.
   */
  static CompiledSql difference(Condition was, Condition is, BusinessDate today, int limit) {
    var compiler = new Compiler(today, null);
    var both =
        DSL.name("m")
            .asMaterialized(
                DSL.select(
                        id(RECEIVABLE, "debtor_id").as("debtor_id"),
                        DSL.boolOr(compiler.predicate.of(was)).as("was"),
                        DSL.boolOr(compiler.predicate.of(is)).as("enters"))
                    .from(RECEIVABLE)
                    .where(compiler.open())
                    .groupBy(id(RECEIVABLE, "debtor_id")));
    var enters = Columns.of(both, "enters", Boolean.class);
    var placed =
        DSL.select(
                enters.as("enters"),
                id(DEBTOR, "debtor_id").as("debtor_id"),
                text(DEBTOR, "name").as("name"),
                text(DEBTOR, "code").as("code"),
                DSL.count().over().partitionBy(enters).as("everybody"),
                DSL.rowNumber()
                    .over()
                    .partitionBy(enters)
                    .orderBy(text(DEBTOR, "name_key"), id(DEBTOR, "debtor_id"))
                    .as("place"))
            .from(both)
            .join(DEBTOR)
            .on(compiler.named(both))
            .where(enters.ne(Columns.of(both, "was", Boolean.class)))
            .asTable("p");
    return compiler.binds.finish(
        DSL.with(both)
            .select(DSL.asterisk())
            .from(placed)
            .where(number(placed, "place").le(compiler.binds.value(BigDecimal.valueOf(limit))))
            .orderBy(number(placed, "place")));
  }

  private org.jooq.Condition named(Table<?> of) {
    return binds.ours(DEBTOR).and(id(DEBTOR, "debtor_id").eq(id(of, "debtor_id")));
  }

  private org.jooq.Condition open() {
    return binds.ours(RECEIVABLE).and(day(RECEIVABLE, "settled_on").isNull());
  }
}
