package dev.puntual.dunning.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.Tariff;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.CallFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rehearsed contacts would cost, in money and in hours of people, channel by channel. Nothing
 * is guessed: what has no price has no cost, not zero.
 *
 * @param channels those that something goes by
 * @param money null while a price is missing that is needed
 * @param minutes of people; null while nobody said how long a call takes and there are calls
 * @param priced whether anybody ever said what an e-mail costs
 * @param lately how long a machine's calls lasted: as long as those to come are taken to last, as
 *     if everybody took them
 * @param limits of messages a day that the providers let through, where anybody said so
 */
public record RehearsalEffort(
    List<Line> days,
    List<Channel> channels,
    @Nullable Money money,
    @Nullable Long minutes,
    boolean priced,
    CallFigures.Lately lately,
    Map<Means, Integer> limits) {

  /** One day's. */
  public record Line(
      LocalDate day, long messages, long calls, @Nullable Money money, @Nullable Long minutes) {}

  /**
   * By one channel.
   *
   * @param parts that text messages are paid by, and begun minutes that a machine's calls are; else
   *     as many as contacts
   */
  public record Channel(Means means, long contacts, long parts, @Nullable Money money) {}

  /**
   * Days on which more is to leave by a channel than its provider lets through.
   *
   * @param fullest of them, with so many
   */
  public record Overfull(Means means, int limit, int days, LocalDate fullest, long contacts) {}

  static RehearsalEffort of(
      Rehearsed rehearsed, Tariff tariff, CallFigures.Lately lately, Map<Means, Integer> limits) {
    var days = new TreeMap<LocalDate, Map<Means, Count>>();
    var all = new EnumMap<Means, Count>(Means.class);
    each(rehearsed)
        .forEach(
            slice -> {
              var count = new Count(slice.messages(), slice.messages() * slice.parts());
              days.computeIfAbsent(slice.day(), _ -> new EnumMap<>(Means.class))
                  .merge(slice.by(), count, Count::plus);
              all.merge(slice.by(), count, Count::plus);
            });
    var lines = new ArrayList<Line>();
    days.forEach((day, counts) -> lines.add(line(day, counts, tariff, lately)));
    var sum = line(LocalDate.MIN, all, tariff, lately);
    return new RehearsalEffort(
        lines,
        all.entrySet().stream()
            .map(one -> one.getValue().channel(one.getKey(), tariff, lately))
            .toList(),
        sum.money(),
        sum.minutes(),
        tariff.email() != null,
        lately,
        limits);
  }

  /** Messages, and the calls of people. */
  private static Stream<Rehearsed.Slice> each(Rehearsed rehearsed) {
    return Stream.concat(
        rehearsed.slices().stream(),
        rehearsed.tasks().stream().filter(Rehearsed.Slice::called).map(Rehearsed.Slice::byPeople));
  }

  private record Count(long contacts, double parts) {

    Count plus(Count other) {
      return new Count(contacts + other.contacts, parts + other.parts);
    }

    Channel channel(Means means, Tariff tariff, CallFigures.Lately lately) {
      long whole = means == Means.VOICE ? lately.minutesOf(contacts) : Math.round(parts);
      return new Channel(means, contacts, whole, tariff.price(means, whole).orElse(null));
    }
  }

  private static Line line(
      LocalDate day, Map<Means, Count> counts, Tariff tariff, CallFigures.Lately lately) {
    Money money = Money.zero(tariff.currency());
    long messages = 0;
    for (var one : counts.entrySet()) {
      var channel = one.getValue().channel(one.getKey(), tariff, lately);
      messages += one.getKey() == Means.CALL ? 0 : channel.contacts();
      var price = channel.money();
      money = money == null || price == null ? null : money.plus(price);
    }
    var called = counts.get(Means.CALL);
    long calls = called == null ? 0 : called.contacts();
    return new Line(day, messages, calls, money, tariff.minutes(calls).orElse(null));
  }

  public long emails() {
    return contacts(Means.EMAIL);
  }

  public long calls() {
    return contacts(Means.CALL);
  }

  private long contacts(Means means) {
    return channels.stream().filter(one -> one.means() == means).mapToLong(Channel::contacts).sum();
  }

  /** Whether anything but e-mails and people's calls is in it. */
  public boolean mixed() {
    return channels.stream()
        .anyMatch(one -> one.means() != Means.EMAIL && one.means() != Means.CALL);
  }

  /** A machine's calls, as if everybody took them. */
  public long spoken() {
    return contacts(Means.VOICE);
  }

  /** Channels that something goes by and nobody said the price of. */
  public List<Means> unpriced() {
    return channels.stream().filter(one -> one.money() == null).map(Channel::means).toList();
  }

  /** Where days are fuller than a provider lets through. */
  public List<Overfull> overfull(Rehearsed rehearsed) {
    return limits.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .flatMap(one -> overfull(rehearsed, one.getKey(), one.getValue()).stream())
        .toList();
  }

  private static List<Overfull> overfull(Rehearsed rehearsed, Means means, int limit) {
    var days = new TreeMap<LocalDate, Long>();
    rehearsed.slices().stream()
        .filter(slice -> slice.by() == means)
        .forEach(slice -> days.merge(slice.day(), slice.messages(), Long::sum));
    var over = days.entrySet().stream().filter(day -> day.getValue() > limit).toList();
    return over.stream()
        .max(Map.Entry.comparingByValue())
        .map(day -> new Overfull(means, limit, over.size(), day.getKey(), day.getValue()))
        .stream()
        .toList();
  }
}
