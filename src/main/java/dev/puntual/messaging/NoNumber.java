package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whoever shows WhatsApp no number is told to us by what stands for them: a country and a word
 * (Meta's BSUID). Whose number was told beside it once is known by that number from then on.
 */
public final class NoNumber {

  private static final SqlFile NUMBERS = SqlFile.beside(NoNumber.class, "numbers_of");

  private static final Pattern ID = Pattern.compile("[A-Z]{2}\\.\\w{1,128}");

  private NoNumber() {}

  /** Whether an address is none but stands for somebody. */
  public static boolean is(String address) {
    return ID.matcher(address).matches();
  }

  /** The same answers, by a number wherever one is known. Asks nothing where all have one. */
  static List<Incoming> known(TenantTx tx, List<Incoming> all) {
    var without = all.stream().map(Incoming::from).filter(NoNumber::is).distinct().toList();
    if (without.isEmpty()) {
      return all;
    }
    var numbers = numbers(tx, without);
    return all.stream()
        .map(one -> one.comingFrom(numbers.getOrDefault(one.from(), one.from())))
        .toList();
  }

  private static Map<String, String> numbers(TenantTx tx, List<String> without) {
    var numbers = new HashMap<String, String>();
    tx.sql(NUMBERS)
        .param("ids", without.toArray(String[]::new))
        .query(
            row -> {
              numbers.put(row.getString("bsuid"), row.getString("number"));
            });
    return numbers;
  }
}
