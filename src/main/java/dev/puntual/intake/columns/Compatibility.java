package dev.puntual.intake.columns;

/** Whether the values of a column can be what its name promises, from 0 to 1. */
final class Compatibility {

  private static final double MOST = 0.7;

  /** Beside a name that says so; the rest are faults of single rows, told one by one. */
  private static final double HALF = 0.5;

  private Compatibility() {}

  /** An empty column contradicts nothing: an export keeps the column of payments not yet made. */
  static double of(FieldKind kind, ColumnProfile values) {
    if (values.filled == 0) {
      return emptyIsFine(kind) || values.errors > 0 ? 0.9 : 0;
    }
    return switch (kind) {
      case DUE_ON, ISSUED_ON, SETTLED_ON, PERMITTED_ON -> mostly(values.share(values.days()));
      case AMOUNT, BALANCE, PAID -> money(values);
      case EMAIL -> values.share(values.emails) >= 0.3 ? 1 : 0;
      case PHONE -> values.share(values.phones) >= 0.5 ? 1 : 0;
      case TAX_ID -> values.share(values.looseTaxIds) >= MOST ? 1 : 0.2;
      case CURRENCY -> values.share(values.currencies) >= 0.6 ? 1 : HALF;
      case COUNTRY -> values.share(values.countries) >= 0.6 ? 1 : 0;
      case PLACE -> values.share(values.places) >= MOST ? 1 : 0;
      case STANDING -> values.share(values.standings) >= MOST ? 1 : 0;
      case STATUS -> status(values);
      case TERMS_DAYS -> values.share(values.terms) >= MOST ? 1 : 0;
      case DEBTOR_NAME, CONTACT_NAME -> 0.3 + 0.7 * values.share(values.names);
      case DEBTOR_CODE -> 0.3 + 0.7 * values.share(values.codes);
      case NUMBER ->
          (0.3 + 0.7 * values.share(values.codes))
              * (0.6 + 0.4 * values.variety())
              * (0.6 + 0.4 * values.fill());
      case INSTALMENT -> values.share(values.codes) >= MOST && values.variety() < 0.9 ? 1 : 0.5;
      case LANGUAGE, CONTACT_ROLE, CONCEPT -> values.share(values.withDecimals) > 0.3 ? 0.2 : 1;
      case PERMITS_EMAIL, PERMITS_SMS, PERMITS_WHATSAPP, PERMITS_VOICE ->
          values.share(values.permits) >= MOST ? 1 : 0;
      case PERMIT_EVIDENCE, ATTRIBUTE, IGNORED -> 1;
    };
  }

  private static boolean emptyIsFine(FieldKind kind) {
    return switch (kind) {
      case SETTLED_ON, EMAIL, PHONE, CONTACT_NAME, CURRENCY, TERMS_DAYS, CONCEPT, TAX_ID -> true;
      case PERMITS_EMAIL, PERMITS_SMS, PERMITS_WHATSAPP, PERMITS_VOICE, PERMITTED_ON -> true;
      default -> false;
    };
  }

  /** Dates that a spreadsheet left as numbers look like amounts; real amounts vary more. */
  private static double money(ColumnProfile values) {
    boolean dates = values.share(values.textDates + values.realDates) >= HALF;
    return dates ? 0 : mostly(values.share(values.amounts));
  }

  /** A column with many faults gives way to one with fewer, but keeps what its name says. */
  private static double mostly(double share) {
    return share >= MOST ? 1 : share >= HALF ? share : 0;
  }

  private static double status(ColumnProfile values) {
    if (values.share(values.statuses) >= 0.5) {
      return 1;
    }
    return values.share(values.yesNo) >= 0.9 ? 0.6 : 0;
  }
}
