package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeJsonTest {

  @Test
  void aTreeThatIsWrittenAndReadIsTheSameTree() {
    var tree =
        SegmentWorld.all(
            SegmentWorld.number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "30"),
            SegmentWorld.none(SegmentWorld.column("Riesgo", Operator.IS, "a\"b", "ñ")),
            SegmentWorld.amount(Field.BALANCE, Operator.AT_MOST, "10.50", "USD"));

    assertThat(TreeJson.read(TreeJson.write(tree))).isEqualTo(new Read.Good(tree));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"all\": 1}",
        "{\"all\": [], \"any\": []}",
        "{\"all\": [7]}",
        "{\"field\": \"code\", \"sql\": \"x\"}",
        "{\"field\": \"code\", \"is\": \"is\", \"values\": [1]}",
        "{\"all\": [{\"field\":"
      })
  void whatIsNoTreeIsUnreadable(String json) {
    assertThat(TreeJson.read(json))
        .isInstanceOfSatisfying(
            Read.Bad.class, bad -> assertThat(bad.faults()).extracting(Fault::code).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balance_; is; 1; MXN; UNKNOWN_FIELD",
        "days_past_due; contains; 1; ''; UNKNOWN_OPERATOR",
        "days_past_due; is; treinta; ''; WRONG_TYPE",
        "days_past_due; is; 99999; ''; WRONG_TYPE",
        "days_past_due; is; ''; ''; NO_VALUE",
        "balance; more_than; 10; pesos; NO_CURRENCY",
        "balance; more_than; 1e9; MXN; WRONG_TYPE",
        "ageing; is; d7; ''; UNKNOWN_CHOICE",
        "country; is; M; ''; UNKNOWN_CHOICE",
        "attribute; is; alto; ''; NO_COLUMN",
        "book; is; feria; ''; GONE_BOOK"
      })
  void whatIsWrongIsSaidWhenItIsTyped(String line) {
    var cells = line.split(";", -1);
    var draft =
        new Draft.Line(
            cells[0].strip(),
            "",
            cells[1].strip(),
            cells[3].strip().replace("''", ""),
            List.of(cells[2].strip().replace("''", "")));

    assertThat(Understanding.of(new Draft.Group("all", List.of(draft))))
        .isInstanceOfSatisfying(
            Read.Bad.class,
            bad ->
                assertThat(bad.faults())
                    .extracting(fault -> fault.code().name() + " " + fault.place())
                    .containsExactly(cells[4].strip() + " 2"));
  }

  @Test
  void aGroupWithoutConditionsIsRefused() {
    assertThat(faults(new Draft.Group("any", List.of()))).containsExactly(Fault.Code.EMPTY_GROUP);
  }

  @Test
  void sixGroupsInOneAnotherAreTooDeep() {
    Draft draft = line("30");
    for (int i = 0; i < 6; i++) {
      draft = new Draft.Group("all", List.of(draft));
    }
    assertThat(faults(draft)).containsExactly(Fault.Code.TOO_DEEP);
  }

  @Test
  void aThousandConditionsAreTooMany() {
    assertThat(faults(new Draft.Group("all", Collections.nCopies(1000, line("30")))))
        .containsExactly(Fault.Code.TOO_MANY);
  }

  @Test
  void anEndlessTextIsTooLong() {
    assertThat(faults(new Draft.Group("all", List.of(line("3".repeat(500))))))
        .containsExactly(Fault.Code.TOO_LONG);
  }

  private static Draft line(String value) {
    return new Draft.Line("days_past_due", "", "more_than", "", List.of(value));
  }

  private static List<Fault.Code> faults(Draft draft) {
    return Understanding.of(draft) instanceof Read.Bad(var faults)
        ? faults.stream().map(Fault::code).toList()
        : List.of();
  }
}
