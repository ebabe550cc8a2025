package dev.puntual.desk.disputes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as the team types it. */
public final class Figure {

  private static final Pattern FIGURE = Pattern.compile("\\d{1,12}([.]\\d{1,4})?");

  private Figure() {}

  /**
   * Empty when it is no amount, or nothing. A separator before three digits groups, as people write
   * them.
   */
  public static Optional<BigDecimal> read(String typed) {
    var plain =
        typed.replaceAll("[$\\s]", "").replaceAll("[.,](?=\\d{3}(\\D|$))", "").replace(',', '.');
    return FIGURE.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain)).filter(one -> one.signum() > 0)
        : Optional.empty();
  }
}
