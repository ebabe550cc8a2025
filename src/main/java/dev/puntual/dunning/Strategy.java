package dev.puntual.dunning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is reminded in one way.
 *
 * @param number of the tenant's, from one; one is the house's and means whoever no other means
 * @param priority the lowest is asked first
 * @param segment whom it means; null for the house's
 * @param followed the ladder in force; null until the first draft is published
 */
public record Strategy(
    int number,
    String name,
    int priority,
    @Nullable UUID segment,
    @Nullable Integer followed,
    boolean dropped) {

  /** The number of the house's. */
  public static final int HOUSE = 1;

  public boolean isHouse() {
    return number == HOUSE;
  }

  /** Whether it takes debts today. */
  public boolean takes() {
    return followed != null && !dropped;
  }
}
