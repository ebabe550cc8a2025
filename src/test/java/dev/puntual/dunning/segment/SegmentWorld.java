package dev.puntual.dunning.segment;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company with the verbs that tests of segments are written in. */
final class SegmentWorld {

  static final BusinessDate TODAY = new BusinessDate(DeskWorld.TODAY);

  final DeskWorld desk = new DeskWorld();
  final Segments segments = TestApplication.bean(Segments.class);
  final Books books = TestApplication.bean(Books.class);

  static Condition all(Condition... of) {
    return new Condition.All(List.of(of));
  }

  static Condition any(Condition... of) {
    return new Condition.Any(List.of(of));
  }

  static Condition none(Condition... of) {
    return new Condition.None(List.of(of));
  }

  static Condition number(Field field, Operator operator, String value) {
    return new Condition.Leaf(
        field, "", operator, new Condition.Operand.Figure(new BigDecimal(value)));
  }

  static Condition amount(Field field, Operator operator, String value, String currency) {
    return new Condition.Leaf(
        field, "", operator, new Condition.Operand.Amount(Money.of(value, currency)));
  }

  static Condition words(Field field, Operator operator, String... values) {
    return new Condition.Leaf(field, "", operator, new Condition.Operand.Words(List.of(values)));
  }

  static Condition column(String name, Operator operator, String... values) {
    return new Condition.Leaf(
        Field.ATTRIBUTE,
        name,
        operator,
        values.length == 0
            ? new Condition.Operand.Nothing()
            : new Condition.Operand.Words(List.of(values)));
  }

  void carries(UUID debt, String json) {
    desk.write(
        "update receivables.receivable set attributes = cast(:json as jsonb) where tenant_id = :tenant and receivable_id = :debt",
        Map.of("debt", debt, "json", json));
  }

  void settled(UUID debt, int daysAgo) {
    desk.write(
        "update receivables.receivable set balance = 0, settled_on = :on where tenant_id = :tenant and receivable_id = :debt",
        Map.of("debt", debt, "on", DeskWorld.TODAY.minusDays(daysAgo)));
  }

  List<DebtorId> meant(Condition tree) {
    return desk.transactions.in(desk.tenant, tx -> segments.everybody(tx, tree, TODAY));
  }

  List<Segments.Saved> saved() {
    return desk.transactions.in(desk.tenant, tx -> segments.all(tx));
  }

  List<Books.Book> booked() {
    return desk.transactions.in(desk.tenant, tx -> books.all(tx));
  }

  UUID book(String name, NameList list) {
    return ((Books.Outcome.Made) brings(name, list)).id();
  }

  Books.Outcome brings(String name, NameList list) {
    return desk.transactions.in(desk.tenant, tx -> books.from(tx, name, list, desk.person));
  }

  List<Segments.Sum> sums(Condition tree) {
    return desk.transactions.in(desk.tenant, tx -> segments.sums(tx, tree, TODAY));
  }

  Segments.Outcome saves(UUID id, String name, Condition tree) {
    return desk.transactions.in(desk.tenant, tx -> segments.save(tx, id, name, tree, desk.person));
  }

  Segments.Outcome saves(String name, Condition tree) {
    return desk.transactions.in(
        desk.tenant, tx -> segments.save(tx, null, name, tree, desk.person));
  }
}
