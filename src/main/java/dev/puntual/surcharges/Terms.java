package dev.puntual.surcharges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a company asks for lateness. Rates are in percent, simple: interest bears none.
 *
 * @param from the first day they count; days before keep the terms they had
 * @param currency of {@code fee} and {@code leastClaim}, which say nothing of other currencies
 * @param mostPercent of a debt's amount, the most that is ever charged for it; null for no end
 * @param leastClaim less is not claimed and goes on counting
 * @param onAccount whether what is claimed can be paid with the rest
 */
public record Terms(
    LocalDate from,
    Charging charging,
    Rate rate,
    int basis,
    Grace grace,
    Currency currency,
    Fee fee,
    BigDecimal vat,
    @Nullable BigDecimal mostPercent,
    BigDecimal leastClaim,
    boolean onAccount) {

  /** Days of the year that {@code actual/360} and {@code actual/365} divide by. */
  public static final int BANKERS = 360;

  public static final int CALENDAR = 365;

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** How a rate was said. */
  public enum Per {
    YEAR,
    MONTH;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Percent per year or month. */
  public record Rate(BigDecimal percent, Per per) {

    /** A month is a twelfth of a year. */
    public BigDecimal yearly() {
      return per == Per.MONTH ? percent.multiply(MONTHS) : percent;
    }
  }

  /**
   * Days after the due date that nothing is asked for.
   *
   * @param free whether they are given away; else they count once grace is over
   */
  public record Grace(int days, boolean free) {}

  /** For what a fee is asked once. */
  public enum FeePer {
    DEBT,
    STEP;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An amount and a share of what was open when grace ended, together.
   *
   * @param amount in the currency of the terms
   */
  public record Fee(BigDecimal amount, BigDecimal percent, FeePer per) {

    public boolean none() {
      return amount.signum() == 0 && percent.signum() == 0;
    }
  }
}
