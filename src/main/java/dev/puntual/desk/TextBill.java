package dev.puntual.desk;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text messages of a day’s plan cost, each as its dearest reader’s, without small print.
 */
public record TextBill(SmsTexts texts, SmsCosts costs) {

  private static final SqlFile PLANNED = SqlFile.beside(TextBill.class, "planned_texts");

  /**
   * @param messages of the plan that are text messages
   * @param parts in all, without the small print that places ask for
   * @param price of those parts; null while nobody said what one costs
   */
  public record Bill(long messages, long parts, @Nullable Money price) {}

  private record Planned(Stage stage, Language language, long messages) {}

  /**
   * One statement more where the plan has any; null where it has none.
   *
   * @param waits whether it is the plan that waits for a person
   */
  public @Nullable Bill of(TenantTx tx, Viewer viewer, LocalDate day, boolean waits) {
    var planned =
        tx.sql(PLANNED)
            .param("day", day)
            .param("waits", waits)
            .query(
                (row, _) ->
                    new Planned(
                        Stage.of(row.getString("stage")).orElseThrow(),
                        Language.of(row.getString("language")),
                        row.getLong("messages")))
            .list();
    if (planned.isEmpty()) {
      return null;
    }
    var readers = new EnumMap<Language, List<Map<String, String>>>(Language.class);
    long messages = 0;
    long parts = 0;
    for (var one : planned) {
      var text = texts.standing(tx, one.stage(), one.language()).text();
      var dearest =
          readers.computeIfAbsent(one.language(), spoken -> costs.dearest(tx, viewer, spoken));
      messages += one.messages();
      parts += one.messages() * most(text, dearest);
    }
    long all = parts;
    return new Bill(messages, all, costs.price(tx).map(price -> price.all(all)).orElse(null));
  }

  /** At least one, as an empty text would be. */
  private static int most(SmsText text, List<Map<String, String>> readers) {
    return readers.stream()
        .flatMap(words -> text.say(words, words.getOrDefault(Placeholder.LINK.key(), "")).stream())
        .mapToInt(said -> SmsParts.of(said).count())
        .max()
        .orElse(1);
  }
}
