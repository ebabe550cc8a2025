package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.SegmentWorld.all;
import static dev.puntual.dunning.segment.SegmentWorld.amount;
import static dev.puntual.dunning.segment.SegmentWorld.any;
import static dev.puntual.dunning.segment.SegmentWorld.column;
import static dev.puntual.dunning.segment.SegmentWorld.none;
import static dev.puntual.dunning.segment.SegmentWorld.number;
import static dev.puntual.dunning.segment.SegmentWorld.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

  private final SegmentWorld world = new SegmentWorld();
  private final DeskWorld desk = world.desk;

  @Test
  void aSegmentMeansTheDebtsItsConditionsAreTrueOfAndSumsThemByCurrency() {
    var ana = desk.debtor("Ana");
    desk.owes(ana, "A1", "100.00", "MXN", 40);
    desk.owes(ana, "A2", "50.00", "MXN", 10);
    desk.owes(ana, "A3", "7.00", "USD", 90);
    desk.owes(desk.debtor("Beto"), "B1", "900.00", "MXN", 31);

    assertThat(world.sums(number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30")))
        .containsExactly(
            new Segments.Sum(2, 2, Money.of("1000.00", "MXN")),
            new Segments.Sum(1, 1, Money.of("7.00", "USD")));
  }

  @Test
  void whoeverPromisedIsLeftOutWithAllTheirDebts() {
    var ana = desk.debtor("Ana");
    desk.owes(ana, "A1", "20000.00", "MXN", 40);
    var beto = desk.debtor("Beto");
    desk.owes(beto, "B1", "20000.00", "MXN", 40);
    desk.hold(beto, "promise", DeskWorld.TODAY);

    var tree =
        all(
            words(Field.COUNTRY, Operator.IS, "MX"),
            amount(Field.BALANCE, Operator.MORE_THAN, "10000", "MXN"),
            number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30"),
            none(words(Field.HOLD, Operator.IS, "promise")));

    assertThat(world.meant(tree)).containsExactly(ana);
  }

  @Test
  void anotherCompanysDebtsAreNeverMeant() {
    desk.owes(desk.debtor("Ana"), "A1", "100.00", "MXN", 40);
    var stranger = new SegmentWorld();

    assertThat(stranger.meant(number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "0"))).isEmpty();
  }

  @Test
  void whatAFileBroughtAlongCanBeAskedForWithoutRegardToCapitals() {
    var ana = desk.debtor("Ana");
    world.carries(
        desk.owes(ana, "A1", "100.00", "MXN", 1), "{\"Riesgo\": \"ALTO\", \"Límite\": \"5000\"}");
    world.carries(desk.owes(desk.debtor("Beto"), "B1", "1.00", "MXN", 1), "{\"Riesgo\": \"bajo\"}");

    assertThat(world.meant(column("Riesgo", Operator.IS, "alto"))).containsExactly(ana);
    assertThat(world.meant(column("Límite", Operator.KNOWN))).containsExactly(ana);
    assertThat(world.meant(column("Riesgo", Operator.IS_NOT, "bajo"))).containsExactly(ana);
  }

  @Test
  void aColumnNoFileEverHadIsRefusedWhenTheSegmentIsSaved() {
    world.carries(desk.owes(desk.debtor("Ana"), "A1", "1.00", "MXN", 1), "{\"Riesgo\": \"alto\"}");

    assertThat(world.saves("Raros", column("Color", Operator.IS, "azul")))
        .isEqualTo(
            new Segments.Outcome.Refused(List.of(new Fault(1, Fault.Code.NO_ATTRIBUTE, "Color"))));
  }

  @Test
  void aColumnThatNoOpenDebtCarriesAnyMoreIsRefusedTheNextDay() {
    var debt = desk.owes(desk.debtor("Ana"), "A1", "1.00", "MXN", 1);
    world.carries(debt, "{\"Riesgo\": \"alto\"}");
    assertThat(world.saves("Riesgosos", column("Riesgo", Operator.IS, "alto")))
        .isInstanceOf(Segments.Outcome.Kept.class);

    world.settled(debt, 0);
    desk.write(
        "update dunning.habit_day set figured_on = figured_on - 1 where tenant_id = :tenant",
        java.util.Map.of());

    assertThat(world.saves("Otros", column("Riesgo", Operator.IS, "alto")))
        .isEqualTo(
            new Segments.Outcome.Refused(
                List.of(new Fault(1, Fault.Code.GONE_ATTRIBUTE, "Riesgo"))));
  }

  @Test
  void twoSegmentsOfOneNameAreOneTooMany() {
    var late = number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "0");
    assertThat(world.saves("Tarde", late)).isInstanceOf(Segments.Outcome.Kept.class);

    assertThat(world.saves("TARDE", late))
        .isEqualTo(
            new Segments.Outcome.Refused(List.of(new Fault(0, Fault.Code.SAME_NAME, "TARDE"))));
  }

  @Test
  void oneSegmentMoreThanTenThousandIsRefused() {
    desk.write(
        "insert into dunning.segment (tenant_id, segment_id, name, version, made_at)"
            + " select :tenant, md5(n::text)::uuid, 'S' || n, 1, '2026-01-01' from generate_series(1, 10000) n"
            + " on conflict do nothing",
        java.util.Map.of());

    assertThat(world.saves("Uno más", number(Field.DEBTS, Operator.MORE_THAN, "0")))
        .isEqualTo(
            new Segments.Outcome.Refused(
                List.of(new Fault(0, Fault.Code.TOO_MANY_SEGMENTS, "10000"))));
  }

  @Test
  void aChangeIsANewVersionAndSaysWhoEntersAndWhoLeaves() {
    var ana = desk.debtor("Ana");
    desk.owes(ana, "A1", "1.00", "MXN", 10);
    var beto = desk.debtor("Beto");
    desk.owes(beto, "B1", "1.00", "MXN", 40);
    var was = number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30");
    var is = number(Field.DAYS_PAST_DUE, Operator.AT_MOST, "30");
    var saved = (Segments.Outcome.Kept) world.saves("Tarde", was);

    var difference =
        desk.transactions.in(
            desk.tenant, tx -> world.segments.difference(tx, was, is, SegmentWorld.TODAY, 10));

    assertThat(difference.enter().first()).extracting(Segments.Named::debtor).containsExactly(ana);
    assertThat(difference.leave().first()).extracting(Segments.Named::name).containsExactly("Beto");
    assertThat(difference.leave().all()).isEqualTo(1);
    assertThat(world.saves(saved.id(), "Tarde", is))
        .isEqualTo(new Segments.Outcome.Kept(saved.id(), 2));
  }

  @Test
  void whatWasDroppedComesBackAsItWas() {
    var saved =
        (Segments.Outcome.Kept) world.saves("A", number(Field.DEBTS, Operator.AT_LEAST, "2"));
    desk.transactions.in(desk.tenant, tx -> world.segments.drop(tx, saved.id()));
    assertThat(world.saved()).isEmpty();

    desk.transactions.in(desk.tenant, tx -> world.segments.restore(tx, saved.id()));

    assertThat(world.saved())
        .extracting(Segments.Saved::tree)
        .containsExactly(new Read.Good(number(Field.DEBTS, Operator.AT_LEAST, "2")));
  }

  @Test
  void anAddressBookHoldsWhoeverItsLinesNameAndSaysWhichOnesNameNobody() {
    var ana = desk.debtor("Ana");
    desk.owes(ana, "A1", "1.00", "MXN", 1);
    desk.contact(ana, "Ana", "ana@cliente.example");
    desk.owes(desk.debtor("Beto"), "B1", "1.00", "MXN", 1);

    var book = world.book("Feria", NameList.typed("ANA@cliente.example\nnadie'; drop table x"));

    var inBook =
        new Condition.Leaf(Field.BOOK, "", Operator.IS, new Condition.Operand.Books(List.of(book)));
    assertThat(world.meant(inBook)).containsExactly(ana);
    assertThat(world.booked())
        .extracting(Books.Book::debtors, Books.Book::strangers)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, List.of("nadie'", "drop table x")));
    desk.transactions.in(desk.tenant, tx -> world.books.drop(tx, book));
    assertThat(world.saves("De la feria", inBook))
        .isEqualTo(new Segments.Outcome.Refused(List.of(new Fault(1, Fault.Code.GONE_BOOK, ""))));
  }

  @Test
  void whatASegmentMeantAtAVersionCanBeReadWhenItHasChangedAndEvenWhenItIsGone() {
    var was = number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30");
    var id = ((Segments.Outcome.Kept) world.saves("Tarde", was)).id();
    world.saves(id, "Tarde", number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "60"));
    desk.transactions.in(desk.tenant, tx -> world.segments.drop(tx, id));

    var first = desk.transactions.in(desk.tenant, tx -> world.segments.at(tx, id, 1));
    var third = desk.transactions.in(desk.tenant, tx -> world.segments.at(tx, id, 3));

    assertThat(first).contains(new Segments.Saved(id, "Tarde", 1, new Read.Good(was)));
    assertThat(third).isEmpty();
  }

  @Test
  void habitsComeFromAllOfHistory() {
    var ana = desk.debtor("Ana");
    world.settled(desk.owes(ana, "A1", "1.00", "MXN", 40), 20);
    world.settled(desk.owes(ana, "A2", "1.00", "MXN", 10), 10);
    desk.owes(ana, "A3", "1.00", "MXN", 5);
    desk.message(ana, "gentle", "accepted", "", 3);
    desk.hold(ana, "dispute", DeskWorld.TODAY);

    assertThat(world.meant(number(Field.AVERAGE_LATE, Operator.IS, "10"))).containsExactly(ana);
    assertThat(world.meant(number(Field.SHARE_LATE, Operator.IS, "50"))).containsExactly(ana);
    assertThat(world.meant(number(Field.LAST_CONTACT, Operator.IS, "3"))).containsExactly(ana);
    assertThat(world.meant(number(Field.LAST_ANSWER, Operator.IS, "0"))).containsExactly(ana);
    assertThat(world.meant(number(Field.ACCOUNT_AGE, Operator.AT_LEAST, "70")))
        .containsExactly(ana);
    assertThat(world.meant(number(Field.BROKEN_PROMISES, Operator.AT_LEAST, "1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table receivables.debtor; --",
        ":tenant",
        ":v1",
        "?",
        "$1",
        "\\'",
        "%_%",
        "' or true --",
        "\"",
        "{0}",
        "/* */",
        "') or ('1'='1"
      })
  void aTextThatLooksLikeSqlIsOnlyAText(String attack) {
    var ana = desk.debtor("Ana");
    desk.owes(ana, "A1", "1.00", "MXN", 1);

    for (var operator : List.of(Operator.IS, Operator.CONTAINS, Operator.STARTS)) {
      for (var field : List.of(Field.NAME, Field.CODE, Field.CONCEPT)) {
        assertThat(world.meant(words(field, operator, attack))).isEmpty();
      }
      assertThat(world.meant(column(attack, operator, attack))).isEmpty();
    }
    assertThat(world.meant(any(words(Field.COUNTRY, Operator.IS_NOT, attack))))
        .containsExactly(ana);
    assertThat(world.meant(words(Field.CURRENCY, Operator.IS, attack))).isEmpty();
  }

  @Test
  void everyCompiledStatementBindsTheTenantForEveryTable() {
    var tree =
        all(
            words(Field.COUNTRY, Operator.IS, "MX"),
            any(
                amount(Field.BALANCE, Operator.AT_LEAST, "1", "MXN"),
                words(Field.HOLD, Operator.IS, "legal"),
                words(Field.CHANNEL, Operator.IS, "email", "phone", "sms", "voice"),
                number(Field.AVERAGE_LATE, Operator.MORE_THAN, "3"),
                number(Field.OLDEST, Operator.MORE_THAN, "3")));
    for (var statement :
        List.of(
            Compiler.debts(tree, SegmentWorld.TODAY),
            Compiler.sums(tree, SegmentWorld.TODAY, new java.util.UUID(1, 0)),
            Compiler.look(tree, SegmentWorld.TODAY, "MXN", 5),
            Compiler.members(tree, SegmentWorld.TODAY),
            Compiler.difference(tree, none(tree), SegmentWorld.TODAY, 5))) {
      int tables =
          statement.text().split("\"(receivables|worklist|dunning|tenants|messaging)\"\\.").length
              - 1;
      int fences = statement.text().split("\"tenant_id\" = cast\\(:tenant as uuid\\)").length - 1;
      assertThat(fences).as(statement.text()).isEqualTo(tables).isGreaterThan(5);
      assertThat(SqlFile.read("compiled", "-- tenant · compiled\n" + statement.text()).text())
          .doesNotContain("'");
    }
  }
}
