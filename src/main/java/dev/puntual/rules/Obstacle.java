package dev.puntual.rules;

/** What keeps a company from writing to anybody of a country, and a person could change. */
public sealed interface Obstacle {

  String country();

  /**
   * Its holidays of a year are not known, so nothing leaves there in it.
   *
   * @param begun whether the year has begun
   */
  record NoCalendar(String country, int year, boolean begun) implements Obstacle {}

  /** A law asks for an authorisation, and the company has not said that it holds it. */
  record NoAuthorisation(String country, String rule) implements Obstacle {}
}
