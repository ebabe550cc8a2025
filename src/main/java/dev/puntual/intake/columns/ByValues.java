package dev.puntual.intake.columns;

/** What a column can be by its values alone. */
final class ByValues {

  private ByValues() {}

  /** Only forms that nothing else has are enough without a telling name. */
  static double score(FieldKind kind, ColumnProfile values) {
    double share = share(kind, values);
    return switch (kind) {
      case EMAIL -> share >= 0.6 ? 0.75 * share : 0;
      case TAX_ID -> share >= 0.8 ? 0.5 * share : 0;
      case CURRENCY -> share >= 0.95 && values.different() <= 12 ? 0.5 : 0;
      default -> 0;
    };
  }

  static double share(FieldKind kind, ColumnProfile values) {
    return switch (kind) {
      case EMAIL -> values.share(values.emails);
      case TAX_ID -> values.share(values.taxIds);
      case CURRENCY -> values.share(values.currencies);
      default -> 0;
    };
  }

  /** Amounts have decimals or vary a lot; counters, years, flags and codes do not. */
  static double moneyLikeness(ColumnProfile values) {
    if (values.share(values.amounts) < 0.9 || values.textDates > 0 || values.realDates > 0) {
      return 0;
    }
    boolean flags = values.different() <= 3 && values.filled > 10;
    boolean counter = values.consecutive > 0.5 * values.filled;
    if (flags || counter || values.share(values.phones) > 0.5) {
      return 0;
    }
    return 0.3 + 0.5 * values.share(values.withDecimals) + 0.2 * values.variety();
  }

  static double dateLikeness(ColumnProfile values) {
    double days = values.share(values.realDates + values.textDates);
    return days >= 0.9 ? days : 0;
  }

  static double nameLikeness(ColumnProfile values) {
    double names = values.share(values.names);
    boolean fewDifferent = values.different() < 3 && values.filled > 10;
    return names >= 0.8 && !fewDifferent ? names * (0.5 + 0.5 * values.variety()) : 0;
  }
}
