package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an objection says beside what every hold says.
 *
 * @param amount what of one debt is objected to, in its currency, more than nothing and less than
 *     is owed; null for all
 * @param owner who of the team is to answer it; null for whoever took care of the debtor last
 * @param answerBy the last day to answer; null for {@link Disputes#DAYS} days
 * @param currency of a promise's amount; null for that of its debt, or the one with the most owed
 */
public record Objection(
    @Nullable BigDecimal amount,
    @Nullable UUID owner,
    @Nullable BusinessDate answerBy,
    @Nullable String currency) {

  /** To all, of whoever took care of the debtor last, in due time. */
  public static final Objection PLAIN = new Objection(null, null, null);

  public Objection(
      @Nullable BigDecimal amount, @Nullable UUID owner, @Nullable BusinessDate answerBy) {
    this(amount, owner, answerBy, null);
  }
}
