package dev.puntual.receivables;

import java.util.Arrays;
import java.util.Locale;

/** What the law sees in a debtor. Nobody knows until a file or a person says so. */
public enum Standing {
  CONSUMER,
  MICRO_SMALL_BUSINESS,
  /** A company that buys what it does not trade in; some laws protect it like a consumer. */
  BUSINESS_AS_FINAL_USER,
  BUSINESS,
  PUBLIC_BODY,
  UNKNOWN;

  /** As stored, and as contact rules call it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a word that is none: unknown. */
  public static Standing of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
