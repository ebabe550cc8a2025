package dev.puntual.rules;

import java.util.stream.Stream;

/**
 * Where a debt is on its way: a matter of its date, whatever tone a letter about it takes. Unknown
 * is bound by the rules of every stage.
 */
public enum DebtStage {
  PRE_DUE(Integer.MIN_VALUE),
  DUE(0),
  EARLY_OVERDUE(1),
  /** Over a month. */
  LATE(31),
  LEGAL(Integer.MAX_VALUE),
  UNKNOWN(Integer.MAX_VALUE);

  private final int firstDay;

  DebtStage(int firstDay) {
    this.firstDay = firstDay;
  }

  /**
   * @param daysLate of the oldest debt that a contact is about; negative ahead of its date
   */
  public static DebtStage of(int daysLate) {
    var stage = PRE_DUE;
    for (var later : values()) {
      stage = later.byDate() && later.firstDay <= daysLate ? later : stage;
    }
    return stage;
  }

  /**
   * For statements: the bucket of a number of days among {@link #firstDays} is the place here of
   * what {@link #of} says, from zero.
   */
  public static String[] words() {
    return Stream.of(values()).filter(DebtStage::byDate).map(Kind::word).toArray(String[]::new);
  }

  /** Of all stages that {@link #words} names but the first, in days late. */
  public static Integer[] firstDays() {
    return Stream.of(values())
        .filter(stage -> stage.byDate() && stage != PRE_DUE)
        .map(stage -> stage.firstDay)
        .toArray(Integer[]::new);
  }

  private boolean byDate() {
    return firstDay < Integer.MAX_VALUE;
  }
}
