package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.Tariff;
import dev.puntual.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rehearsed contacts would cost, in money and in hours of people. Nothing is guessed: what has
 * no price has no cost, not zero.
 *
 * @param money null while a price is missing that is needed
 * @param minutes of people; null while nobody said how long a call takes and there are calls
 * @param priced whether anybody ever said what an e-mail costs
 * @param emailsADay that the provider lets through; null while nobody said
 */
public record RehearsalEffort(
    List<Line> days,
    long emails,
    long calls,
    @Nullable Money money,
    @Nullable Long minutes,
    boolean priced,
    @Nullable Integer emailsADay) {

  /** One day's. */
  public record Line(
      LocalDate day, long emails, long calls, @Nullable Money money, @Nullable Long minutes) {}

  static RehearsalEffort of(Rehearsed rehearsed, Tariff tariff) {
    var days = new TreeSet<LocalDate>();
    rehearsed.slices().forEach(slice -> days.add(slice.day()));
    rehearsed.calls().keySet().forEach(days::add);
    var emails = rehearsed.perDay();
    var calls = rehearsed.calls();
    var lines = new ArrayList<Line>();
    for (var day : days) {
      lines.add(line(day, emails.getOrDefault(day, 0L), calls.getOrDefault(day, 0L), tariff));
    }
    long letters = emails.values().stream().mapToLong(Long::longValue).sum();
    long spoken = calls.values().stream().mapToLong(Long::longValue).sum();
    var all = line(LocalDate.MIN, letters, spoken, tariff);
    return new RehearsalEffort(
        lines,
        letters,
        spoken,
        all.money(),
        all.minutes(),
        tariff.email() != null,
        tariff.emailsADay());
  }

  /** Days with more e-mails than the provider lets through, the fullest first. */
  public List<Line> overfull() {
    return emailsADay == null
        ? List.of()
        : days.stream()
            .filter(line -> line.emails() > emailsADay)
            .sorted(Comparator.comparingLong(Line::emails).reversed())
            .toList();
  }

  private static Line line(LocalDate day, long emails, long calls, Tariff tariff) {
    var money = tariff.calls(calls).map(spoken -> spoken.plus(tariff.emails(emails))).orElse(null);
    return new Line(day, emails, calls, money, tariff.minutes(calls).orElse(null));
  }
}
