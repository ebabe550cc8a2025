package dev.puntual.kernel;

/** Whole days since the due date; negative while the date lies ahead. */
public record DaysPastDue(int value) implements Comparable<DaysPastDue> {

  public boolean late() {
    return value > 0;
  }

  @Override
  public int compareTo(DaysPastDue other) {
    return Integer.compare(value, other.value);
  }
}
