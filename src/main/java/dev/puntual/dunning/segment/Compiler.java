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
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Trees as statements. Every value is bound, every table asked for one tenant, every name from
 * {@link Columns}.
 */
public final class Compiler {

  private final Binds binds = new Binds();
  private final Predicate predicate;

  private Compiler(BusinessDate today) {
    this.predicate = new Predicate(binds, today.value());
  }

  /** The open debts that the tree is true of: {@code receivable_id, debtor_id}. */
  public static CompiledSql debts(Condition tree, BusinessDate today) {
    var compiler = new Compiler(today);
    return Binds.finish(
        DSL.select(id(RECEIVABLE, "receivable_id"), id(RECEIVABLE, "debtor_id"))
            .from(RECEIVABLE)
            .where(compiler.matches(tree)));
  }

  /** One row per currency: {@code currency, debtors, debts, amount}. */
  static CompiledSql sums(Condition tree, BusinessDate today) {
    var compiler = new Compiler(today);
    var each =
        DSL.select(
                text(RECEIVABLE, "currency").as("currency"),
                DSL.count().as("debts"),
                DSL.sum(number(RECEIVABLE, "balance")).as("amount"))
            .from(RECEIVABLE)
            .where(compiler.matches(tree))
            .groupBy(id(RECEIVABLE, "debtor_id"), text(RECEIVABLE, "currency"))
            .asTable("m");
    return Binds.finish(
        DSL.select(
                text(each, "currency").as("currency"),
                DSL.count().as("debtors"),
                DSL.sum(number(each, "debts")).as("debts"),
                DSL.sum(number(each, "amount")).as("amount"))
            .from(each)
            .groupBy(text(each, "currency"))
            .orderBy(DSL.sum(number(each, "amount")).desc(), text(each, "currency")));
  }

  /**
   * Members by what they owe, the most first, after a key: {@code debtor_id, name, code, currency,
   * debts, amount, oldest}.
   */
  static CompiledSql page(
      Condition tree, BusinessDate today, BigDecimal after, UUID afterId, int limit) {
    var compiler = new Compiler(today);
    var amount = DSL.sum(number(RECEIVABLE, "balance"));
    var members =
        DSL.select(
                id(RECEIVABLE, "debtor_id").as("debtor_id"),
                text(RECEIVABLE, "currency").as("currency"),
                DSL.count().as("debts"),
                amount.as("amount"),
                DSL.min(day(RECEIVABLE, "due_on")).as("oldest"))
            .from(RECEIVABLE)
            .where(compiler.matches(tree))
            .groupBy(id(RECEIVABLE, "debtor_id"), text(RECEIVABLE, "currency"))
            .having(
                DSL.row(amount, id(RECEIVABLE, "debtor_id"))
                    .lt(compiler.binds.value(after), compiler.binds.value(afterId)))
            .orderBy(amount.desc(), id(RECEIVABLE, "debtor_id").desc())
            .limit(DSL.inline(limit))
            .asTable("m");
    return Binds.finish(
        DSL.select(
                id(members, "debtor_id"),
                text(DEBTOR, "name"),
                text(DEBTOR, "code"),
                text(members, "currency"),
                number(members, "debts"),
                number(members, "amount"),
                day(members, "oldest"))
            .from(members)
            .join(DEBTOR)
            .on(Binds.ours(DEBTOR).and(id(DEBTOR, "debtor_id").eq(id(members, "debtor_id"))))
            .orderBy(number(members, "amount").desc(), id(members, "debtor_id").desc()));
  }

  /**
   * Debtors whom the first tree means and the second does not: {@code debtor_id, name, code, all}.
   */
  static CompiledSql only(Condition first, Condition second, BusinessDate today, int limit) {
    var compiler = new Compiler(today);
    var debtor = id(DEBTOR, "debtor_id");
    return Binds.finish(
        DSL.select(
                debtor,
                text(DEBTOR, "name"),
                text(DEBTOR, "code"),
                DSL.count().over().as("everybody"))
            .from(DEBTOR)
            .where(
                Binds.ours(DEBTOR)
                    .and(debtor.in(compiler.debtors(first)))
                    .and(debtor.notIn(compiler.debtors(second))))
            .orderBy(text(DEBTOR, "name_key"), debtor)
            .limit(DSL.inline(limit)));
  }

  /** Everybody the tree means: {@code debtor_id}. */
  static CompiledSql members(Condition tree, BusinessDate today) {
    var compiler = new Compiler(today);
    return Binds.finish(
        DSL.selectDistinct(id(RECEIVABLE, "debtor_id"))
            .from(RECEIVABLE)
            .where(compiler.matches(tree)));
  }

  private Select<Record1<UUID>> debtors(Condition tree) {
    return DSL.select(id(RECEIVABLE, "debtor_id")).from(RECEIVABLE).where(matches(tree));
  }

  private org.jooq.Condition matches(Condition tree) {
    return Binds.ours(RECEIVABLE)
        .and(day(RECEIVABLE, "settled_on").isNull())
        .and(predicate.of(tree));
  }
}
