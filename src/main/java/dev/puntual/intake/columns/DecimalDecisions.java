package dev.puntual.intake.columns;

import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.DecimalMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which sign stands before the decimals of each amount, and asks where nothing tells. */
final class DecimalDecisions {

  private final Map<Integer, DecimalMark> marks = new HashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();

  DecimalDecisions(List<ColumnProfile> profiles, List<Proposal> proposals, List<SampleRow> sample) {
    int point =
        profiles.stream().filter(DecimalDecisions::isMoney).mapToInt(v -> v.pointOnly).sum();
    int comma =
        profiles.stream().filter(DecimalDecisions::isMoney).mapToInt(v -> v.commaOnly).sum();
    for (int column = 0; column < profiles.size(); column++) {
      if (proposals.get(column).kind().form() != FieldKind.Form.MONEY) {
        continue;
      }
      var values = profiles.get(column);
      boolean ownEvidence = values.pointOnly + values.commaOnly > 0;
      int points = ownEvidence ? values.pointOnly : point;
      int commas = ownEvidence ? values.commaOnly : comma;
      var mark = commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
      if (values.bothMarks > 0 && points + commas == 0) {
        mark = wholeUnder(column, sample);
        doubts.add(new Doubt.Thousands(column, example(column, sample), mark));
      }
      marks.put(column, mark);
    }
  }

  Map<Integer, DecimalMark> marks() {
    return marks;
  }

  List<Doubt> doubts() {
    return doubts;
  }

  private static boolean isMoney(ColumnProfile values) {
    return values.share(values.amounts) >= 0.7 && values.textDates == 0;
  }

  /** Money seldom has three decimals: the likelier reading is the one that leaves none. */
  private static DecimalMark wholeUnder(int column, List<SampleRow> sample) {
    return example(column, sample).indexOf('.') >= 0 ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  private static String example(int column, List<SampleRow> sample) {
    var money = new AmountText();
    for (var row : sample) {
      var chars = row.text(column).toCharArray();
      long one = money.read(chars, 0, chars.length, DecimalMark.POINT);
      long other = money.read(chars, 0, chars.length, DecimalMark.COMMA);
      if (one != other && one != AmountText.UNREADABLE && other != AmountText.UNREADABLE) {
        return row.text(column);
      }
    }
    return "";
  }
}
