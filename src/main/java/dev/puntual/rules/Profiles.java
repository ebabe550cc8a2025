package dev.puntual.rules;

import dev.puntual.rules.hours.OpenTimes;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Pack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of question meets, as rows: hours and limits that do not depend on the debtor. */
final class Profiles {

  /** A week, and a day and a bit for clocks elsewhere. */
  static final Duration BACK = Duration.ofDays(9);

  /** What happened before the first border let go of everybody by then. */
  private static final String LONG_AGO = "-infinity";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RuleBook book;
  private final Columns profiles = new Columns();
  private final Columns openTimes = new Columns();
  private final Columns shutTimes = new Columns();
  private final Columns limits = new Columns();
  private final Map<List<ZoneId>, Place> places = new HashMap<>();
  private int next;

  Profiles(RuleBook book) {
    this.book = book;
  }

  /** Zones that are looked at together, and when somebody asks about them. */
  private static final class Place {

    private final int number;
    private final OpenTimes times;
    private Instant first;
    private Instant last;

    private Place(int number, OpenTimes times, Kind kind) {
      this.number = number;
      this.times = times;
      this.first = kind.first();
      this.last = kind.last();
    }

    private void widen(Kind kind) {
      first = kind.first().isBefore(first) ? kind.first() : first;
      last = kind.last().isAfter(last) ? kind.last() : last;
    }
  }

  /** One row where the same packs are law all the while, more where one begins or ends. */
  void add(Kind kind) {
    var from = kind.first();
    for (var change : changes(kind)) {
      add(kind, from, change);
      from = change;
    }
    add(kind, from, kind.last().plusMillis(1));
  }

  Columns profiles() {
    return profiles;
  }

  Columns openTimes() {
    return openTimes;
  }

  Columns shutTimes() {
    return shutTimes;
  }

  Columns limits() {
    return limits;
  }

  /** The borders of days from before the first contact that matters to after the last opening. */
  Columns days() {
    var rows = new Columns();
    places.forEach(
        (zones, place) -> {
          var until = place.last.plus(OpenTimes.HORIZON).plus(BACK);
          var borders = new ArrayList<>(borders(zones, place.first.minus(BACK), until));
          rows.add("places", place.number)
              .add("dates", date(borders.getFirst().minus(BACK), zones))
              .add("begins", LONG_AGO)
              .add("ends", borders.getFirst())
              .add("days", borders.getFirst())
              .add("weeks", borders.getFirst());
          for (int i = 0; i + 1 < borders.size(); i++) {
            rows.add("places", place.number)
                .add("dates", date(borders.get(i), zones))
                .add("begins", borders.get(i))
                .add("ends", borders.get(i + 1))
                .add("days", place.times.nextDay(borders.get(i)))
                .add("weeks", place.times.nextWeek(borders.get(i)));
          }
        });
    return rows;
  }

  private void add(Kind kind, Instant from, Instant until) {
    int number = next++;
    var question = kind.question();
    var where = question.where();
    var binding = book.binding(question, from);
    var zones = book.zones().of(where.country(), where.subdivision(), where.zone());
    var barred = String.join(" ", book.barred(binding, question));
    int place = zones.isEmpty() ? -1 : place(zones, kind);
    row(number, place, kind.words(), from, until)
        .add("barred", barred)
        .add("human", zones.isEmpty() ? RuleBook.NO_ZONE : "")
        .add(
            "evaluated",
            binding.stream()
                .flatMap(Pack::rules)
                .map(Object::toString)
                .collect(Collectors.joining(" ")))
        .add("questions", JSON.writeValueAsString(kind.words()));
    if (barred.isEmpty() && !zones.isEmpty()) {
      hours(number, question, binding, zones, from, until.plus(OpenTimes.HORIZON));
      RuleBook.limits(binding, question.channel()).forEach(limit -> row(number, limit, question));
    }
  }

  private int place(List<ZoneId> zones, Kind kind) {
    var place =
        places.computeIfAbsent(
            zones,
            _ ->
                new Place(
                    places.size(),
                    OpenTimes.of(
                        List.of(), kind.question().channel(), "", zones, book.holidays(), null),
                    kind));
    place.widen(kind);
    return place.number;
  }

  private void hours(
      int number,
      Question question,
      List<Pack> binding,
      List<ZoneId> zones,
      Instant from,
      Instant until) {
    var country = question.where().country();
    var all =
        OpenTimes.of(
            binding, question.channel(), country, zones, book.holidays(), question.asked());
    for (var open : all.stretches(from, until)) {
      openTimes.add("profiles", number).add("opens", open.from()).add("shuts", open.until());
    }
    for (var pack : binding) {
      var own =
          OpenTimes.of(
              List.of(pack), question.channel(), country, zones, book.holidays(), question.asked());
      for (var shut : own.shut(from, until)) {
        shutTimes
            .add("profiles", number)
            .add("rules", String.join(" ", shut.rules()))
            .add("begins", shut.stretch().from())
            .add("ends", shut.stretch().until());
      }
    }
  }

  private Columns row(int number, int place, Kind.Words words, Instant from, Instant until) {
    return profiles
        .add("profiles", number)
        .add("places", place)
        .add("channels", words.channel())
        .add("countries", words.country())
        .add("subdivisions", words.subdivision())
        .add("zones", words.zone())
        .add("collectors", words.collector())
        .add("classes", words.debtorClass())
        .add("recipients", words.recipient())
        .add("stages", words.stage())
        .add("traits", words.traits())
        .add("authorised", words.authorised())
        .add("asked", words.asked())
        .add("from", from)
        .add("until", until);
  }

  private void row(int number, Limit limit, Question question) {
    limits
        .add("profiles", number)
        .add("limits", limit.id())
        .add("human", limit.kind() == Limit.Kind.HUMAN)
        .add("nths", limit.count())
        .add(
            "channels",
            limit.looksAt(question.channel()).stream()
                .map(Kind::word)
                .collect(Collectors.joining(" ")))
        .add("scopes", Kind.word(limit.scope()))
        .add("releases", Kind.word(limit.release()))
        .add("seconds", limit.span().toSeconds())
        .add("events", limit.event() == null ? "" : Kind.word(limit.event()))
        .add("occasions", limit.occasions())
        .add("backs", back(limit).toSeconds());
  }

  /** No contact further back holds anybody. */
  private static Duration back(Limit limit) {
    return switch (limit.release()) {
      case ROLLING -> limit.span();
      case DAY -> Duration.ofDays(3);
      case WEEK -> BACK;
      case NEVER -> Duration.ofDays(36_500);
    };
  }

  private List<Instant> changes(Kind kind) {
    return book.packs().stream()
        .flatMap(pack -> pack.effective().edges())
        .filter(edge -> edge.isAfter(kind.first()) && !edge.isAfter(kind.last()))
        .distinct()
        .sorted()
        .toList();
  }

  /** What the calendar of the usual zone of the place says. */
  private static String date(Instant at, List<ZoneId> zones) {
    return LocalDate.ofInstant(at, zones.getFirst()).toString();
  }

  private static Set<Instant> borders(List<ZoneId> zones, Instant from, Instant until) {
    var borders = new TreeSet<Instant>();
    borders.add(from);
    for (var zone : zones) {
      var day = from.atZone(zone).toLocalDate().plusDays(1);
      for (var border = day.atStartOfDay(zone).toInstant();
          border.isBefore(until);
          border = day.atStartOfDay(zone).toInstant()) {
        borders.add(border);
        day = day.plusDays(1);
      }
    }
    return borders;
  }
}
