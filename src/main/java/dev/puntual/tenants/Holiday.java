package dev.puntual.tenants;

import java.time.LocalDate;

/**
 * A day on which nobody in a country is contacted.
 *
 * @param country ISO 3166 code
 * @param kind whether the law gives the day or only the banks are closed
 */
record Holiday(String country, LocalDate day, Kind kind, String spanish, String english) {

  /** Who closes. */
  enum Kind {
    PUBLIC,
    BANK
  }
}
