package dev.puntual.receivables;

import java.text.Normalizer;
import java.util.Locale;

/** The code by which a company knows a debtor. */
public final class DebtorCode {

  private DebtorCode() {}

  /**
   * Whether a code says more than the name. Files without codes name their debtors by the name in
   * capitals; to show that below the name tells nobody anything.
   */
  public static boolean tells(String code, String name) {
    return !bare(name).startsWith(bare(code));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
