package dev.puntual.surcharges;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Terms that differ from others in one thing. */
final class SurchargeTerms {

  private SurchargeTerms() {}

  static Terms with(Terms terms, Charging charging) {
    return new Terms(
        terms.from(),
        charging,
        terms.rate(),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        terms.fee(),
        terms.vat(),
        terms.mostPercent(),
        terms.leastClaim(),
        terms.onAccount());
  }

  static Terms with(Terms terms, Terms.Grace grace) {
    return new Terms(
        terms.from(),
        terms.charging(),
        terms.rate(),
        terms.basis(),
        grace,
        terms.currency(),
        terms.fee(),
        terms.vat(),
        terms.mostPercent(),
        terms.leastClaim(),
        terms.onAccount());
  }

  static Terms with(Terms terms, Terms.Fee fee, String vat) {
    return new Terms(
        terms.from(),
        terms.charging(),
        terms.rate(),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        fee,
        new BigDecimal(vat),
        terms.mostPercent(),
        terms.leastClaim(),
        terms.onAccount());
  }

  static Terms bounded(Terms terms, String mostPercent, String leastClaim, boolean onAccount) {
    return new Terms(
        terms.from(),
        terms.charging(),
        terms.rate(),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        terms.fee(),
        terms.vat(),
        new BigDecimal(mostPercent),
        new BigDecimal(leastClaim),
        onAccount);
  }

  static Terms from(Terms terms, LocalDate from, String percent) {
    return new Terms(
        from,
        terms.charging(),
        new Terms.Rate(new BigDecimal(percent), terms.rate().per()),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        terms.fee(),
        terms.vat(),
        terms.mostPercent(),
        terms.leastClaim(),
        terms.onAccount());
  }
}
