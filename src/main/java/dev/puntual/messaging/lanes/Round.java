package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Tempo;
import dev.puntual.rules.Channel;
import dev.puntual.rules.CompanyBook;
import dev.puntual.rules.PlaceHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one round of one lane goes by, read once at its start.
 *
 * @param company the contact rules of the company
 * @param hours of the places that had something due when the round began
 * @param habit what its letters wear and bring
 * @param tempo of the account
 */
record Round(
    CompanyBook company,
    Map<Place, PlaceHours> hours,
    Texts texts,
    Imprint imprint,
    LetterHabit habit,
    Post post,
    Tempo tempo) {

  /** What never opens is looked at again after so long, until it expires. */
  private static final Duration LATER = Duration.ofDays(1);

  Round {
    hours = Map.copyOf(hours);
  }

  /** Of each of these places. */
  static Map<Place, PlaceHours> hours(
      CompanyBook company, List<Place> places, Channel channel, Instant now) {
    var hours = new HashMap<Place, PlaceHours>();
    for (var place : places) {
      hours.put(place, PlaceHours.of(company, place.where(), channel, now));
    }
    return hours;
  }

  List<Place> places() {
    return List.copyOf(hours.keySet());
  }

  /** Where somebody may be written to at this instant; asked again before every claim. */
  List<Place> openPlaces(Instant now) {
    return hours.entrySet().stream()
        .filter(place -> place.getValue().allows(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The first instant from then on at which somebody there may be written to. */
  Instant opening(Place place, Instant from) {
    return of(place).next(from).orElseGet(() -> from.plus(LATER));
  }

  /** How long somebody there may still be written to; null where no hour ends it. */
  @Nullable Duration left(Place place, Instant now) {
    return of(place).closes(now).map(end -> Duration.between(now, end)).orElse(null);
  }

  /** The date that people there read. */
  LocalDate today(Place place, Instant now) {
    return of(place).today(now);
  }

  private PlaceHours of(Place place) {
    var known = hours.get(place);
    if (known == null) {
      throw new IllegalStateException("nothing of " + place.country() + " was due in this round");
    }
    return known;
  }
}
