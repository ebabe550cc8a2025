package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contact costs a company. Prices are of one contact and may be finer than a coin; null is
 * not said, which is not nothing.
 *
 * @param currency the company's
 * @param sms of one part
 * @param voice of a minute that begins in a call by a machine
 * @param call of one by a person
 * @param callMinutes that a person spends on one call
 * @param emailsADay that the provider of the company lets through; says nothing about money
 */
public record Tariff(
    Currency currency,
    @Nullable BigDecimal email,
    @Nullable BigDecimal sms,
    @Nullable BigDecimal whatsapp,
    @Nullable BigDecimal voice,
    @Nullable BigDecimal call,
    @Nullable Integer callMinutes,
    @Nullable Integer emailsADay) {

  /** The price of so many e-mails, which cost nothing until somebody says otherwise. */
  public Money emails(long count) {
    return price(email == null ? BigDecimal.ZERO : email, count);
  }

  /** The price of so many calls; empty when one has no price and there are any. */
  public Optional<Money> calls(long count) {
    return priced(call, count);
  }

  private Optional<Money> priced(@Nullable BigDecimal one, long count) {
    return count == 0
        ? Optional.of(Money.zero(currency))
        : Optional.ofNullable(one).map(price -> price(price, count));
  }

  /**
   * The price of so many by these means, text messages by their parts and a machine's calls by
   * their minutes; empty when one has none.
   */
  public Optional<Money> price(Means means, long count) {
    return switch (means) {
      case EMAIL -> Optional.of(emails(count));
      case SMS -> priced(sms, count);
      case WHATSAPP -> priced(whatsapp, count);
      case VOICE -> priced(voice, count);
      case CALL -> calls(count);
    };
  }

  /** Minutes that so many calls keep people busy; empty when nobody said how long one takes. */
  public Optional<Long> minutes(long calls) {
    if (calls == 0) {
      return Optional.of(0L);
    }
    return Optional.ofNullable(callMinutes).map(minutes -> minutes * calls);
  }

  private Money price(BigDecimal one, long count) {
    return new Money(one.multiply(BigDecimal.valueOf(count)), currency);
  }
}
