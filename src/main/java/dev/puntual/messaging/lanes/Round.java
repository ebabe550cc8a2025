package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Post;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.tenants.ContactCalendar;
import java.time.Instant;
import java.util.List;

/**
 * What one round of one lane goes by, read once at its start.
 *
 * @param places that had something due when the round began
 */
record Round(ContactCalendar calendar, List<Place> places, CompanyTexts texts, Post post) {

  /** Where writing is allowed at this instant; asked again before every claim. */
  List<Place> openPlaces(Instant now) {
    return places.stream()
        .filter(place -> calendar.allows(now, place.country(), place.zone()))
        .toList();
  }
}
