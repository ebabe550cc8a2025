package dev.puntual.rules;

import dev.puntual.rules.hours.OpenTimes;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when each limit stands in the way, given what already happened. */
record Releases(List<Held> all) {

  /** A limit and the first instant at which it lets go. */
  record Held(Limit limit, Instant until) {

    boolean at(Instant instant) {
      return until.isAfter(instant);
    }
  }

  static Releases of(List<Pack> binding, Past past, Question question, OpenTimes times) {
    var held = new ArrayList<Held>();
    for (var limit : RuleBook.limits(binding, question.channel())) {
      until(limit, past, question, times).ifPresent(until -> held.add(new Held(limit, until)));
    }
    return new Releases(held);
  }

  /** Limits that a person has to lift. */
  List<String> heldByPeople(Instant at) {
    return ids(at, true);
  }

  /** Limits that time lifts, or nothing does. */
  List<String> holding(Instant at) {
    return ids(at, false);
  }

  /** When all have let go, not before {@code at}; empty when one never does. */
  Optional<Instant> free(Instant at) {
    var last = all.stream().map(Held::until).reduce(at, Releases::later);
    return last.equals(Instant.MAX) ? Optional.empty() : Optional.of(last);
  }

  private List<String> ids(Instant at, boolean human) {
    return all.stream()
        .filter(held -> (held.limit().kind() == Limit.Kind.HUMAN) == human && held.at(at))
        .map(held -> held.limit().id())
        .toList();
  }

  private static Optional<Instant> until(
      Limit limit, Past past, Question question, OpenTimes times) {
    return (limit.event() == null ? contacts(limit, past, question) : events(limit, past, question))
        .sorted(Comparator.reverseOrder())
        .skip(limit.count() - 1L)
        .findFirst()
        .map(
            last ->
                switch (limit.release()) {
                  case ROLLING -> last.plus(limit.span());
                  case DAY -> times.nextDay(last);
                  case WEEK -> times.nextWeek(last);
                  case NEVER -> Instant.MAX;
                });
  }

  private static Stream<Instant> contacts(Limit limit, Past past, Question question) {
    var channels = limit.looksAt(question.channel());
    var counted =
        past.contacts().stream()
            .filter(contact -> channels.contains(contact.channel()))
            .filter(contact -> sameDebt(limit, contact.debt(), question));
    return limit.occasions() ? occasions(counted, question) : counted.map(Past.Contact::at);
  }

  /** The latest contact of each occasion but this one; whoever stands alone is an occasion. */
  private static Stream<Instant> occasions(Stream<Past.Contact> contacts, Question question) {
    var latest = new HashMap<Object, Instant>();
    contacts
        .filter(
            contact ->
                contact.occasion() == null || !contact.occasion().equals(question.occasion()))
        .forEach(
            contact ->
                latest.merge(
                    contact.occasion() == null ? new Object() : contact.occasion(),
                    contact.at(),
                    Releases::later));
    return latest.values().stream();
  }

  private static Stream<Instant> events(Limit limit, Past past, Question question) {
    return past.events().stream()
        .filter(event -> event.kind() == limit.event())
        .filter(event -> sameDebt(limit, event.debt(), question))
        .filter(event -> sameAddress(limit, event.address(), question))
        .map(event -> event.until() == null ? event.at() : later(event.at(), event.until()));
  }

  /** Not knowing which debt it was about means it may have been this one. */
  private static boolean sameDebt(Limit limit, @Nullable UUID debt, Question question) {
    return limit.scope() != Limit.Scope.DEBT
        || debt == null
        || question.debt() == null
        || debt.equals(question.debt());
  }

  private static boolean sameAddress(Limit limit, @Nullable String address, Question question) {
    return limit.scope() != Limit.Scope.ADDRESS
        || address == null
        || question.address() == null
        || address.equals(question.address());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
