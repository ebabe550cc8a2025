package dev.puntual.tenants;

import java.util.List;
import java.util.stream.Stream;

/** The countries whose holidays we keep: where companies are at home, and where debtors live. */
final class KeptCalendars {

  private KeptCalendars() {}

  /** ISO 3166 codes, homes first. */
  static List<String> codes() {
    return Stream.concat(
            Countries.all().stream().map(Country::code),
            Lines.of(KeptCalendars.class, "holidays/others.txt").stream())
        .toList();
  }
}
