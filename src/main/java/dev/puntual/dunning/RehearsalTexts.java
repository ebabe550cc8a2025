package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.TextSizes;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Of how many parts rehearsed text messages are, by their tone: counted on those of some readers,
 * each as it would leave, which for a small company are all of them.
 */
public final class RehearsalTexts {

  /** Of each tone. */
  static final int READERS = 300;

  private static final SqlFile TEXTS = SqlFile.beside(RehearsalTexts.class, "rehearsal_texts");

  private final TextSizes sizes;
  private final PaymentLinks links;

  RehearsalTexts(TextSizes sizes, PaymentLinks links) {
    this.sizes = sizes;
    this.links = links;
  }

  /**
   * What a rung says as a text message to whoever has such addresses.
   *
   * @param reach bits of roles, by each channel
   * @param means by what it goes instead of its usual way, as {@link Means} numbers them; below
   *     zero: by that
   */
  record Spoken(int ladder, int rung, int reach, int means, Stage stage, List<String> to) {}

  private record Sample(TextSizes.Ahead text, Stage stage) {}

  /** Parts of one, on average; a tone in which nothing can be said is absent. */
  Map<Stage, Double> parts(TenantTx tx, Collection<Spoken> spoken, LocalDate until) {
    if (spoken.isEmpty()) {
      return Map.of();
    }
    var samples =
        tx.sql(TEXTS)
            .param("ladders", spoken.stream().map(Spoken::ladder).toArray(Integer[]::new))
            .param("rungs", spoken.stream().map(Spoken::rung).toArray(Integer[]::new))
            .param("reaches", spoken.stream().map(Spoken::reach).toArray(Integer[]::new))
            .param("means", spoken.stream().map(Spoken::means).toArray(Integer[]::new))
            .param("stages", spoken.stream().map(one -> one.stage().code()).toArray(String[]::new))
            .param(
                "to",
                spoken.stream().map(Spoken::to).map(RehearsalTexts::text).toArray(String[]::new))
            .param("readers", READERS)
            .param("until", until)
            .query((row, _) -> sample(tx, row))
            .list();
    var counted = sizes.of(tx, samples.stream().map(Sample::text).toList());
    var stages = new HashMap<UUID, Stage>();
    samples.forEach(one -> stages.put(one.text().message(), one.stage()));
    return counted.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                one -> stages.getOrDefault(one.getKey(), Stage.GENTLE),
                Collectors.averagingInt(Map.Entry::getValue)));
  }

  private static String text(List<String> roles) {
    return "{" + String.join(",", roles) + "}";
  }

  private Sample sample(TenantTx tx, ResultSet row) throws SQLException {
    var slip = PlannedTexts.slip(row);
    var on = row.getObject("on_day", LocalDate.class);
    var noon = on.atTime(LocalTime.NOON).atZone(slip.standing().zone()).toInstant();
    var text = PlannedTexts.text(tx, links, slip, items(row, slip), "", noon);
    return new Sample(row.getBoolean("again") ? text.later() : text, slip.stage());
  }

  /** The first of what is owed by then, each with the figures of the whole beside it. */
  private static List<AccountWords.Item> items(ResultSet row, PlannedTexts.Slip slip)
      throws SQLException {
    var currency = slip.standing().currency();
    var total = Money.of(row.getBigDecimal("total"), currency);
    var oldest = row.getObject("oldest_due_on", LocalDate.class);
    var none = Money.zero(Currency.getInstance(currency));
    var numbers = (String[]) row.getArray("numbers").getArray();
    var instalments = (Integer[]) row.getArray("instalments").getArray();
    var balances = (BigDecimal[]) row.getArray("balances").getArray();
    int documents = row.getInt("documents");
    return IntStream.range(0, Math.min(documents, numbers.length))
        .mapToObj(
            one ->
                new AccountWords.Item(
                    numbers[one],
                    instalments[one],
                    oldest,
                    Money.of(balances[one], currency),
                    documents,
                    total,
                    oldest,
                    none))
        .toList();
  }
}
