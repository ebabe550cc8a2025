package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.rules.Addresses;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Question;
import dev.puntual.rules.Recipient;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the contact rules are asked about a call. */
final class Asking {

  private static final Question.Parties GUARANTOR =
      new Question.Parties(Collector.FIRST_PARTY, DebtorClass.UNKNOWN, Recipient.GUARANTOR);

  private Asking() {}

  /**
   * A call to somebody who answers for the debtor.
   *
   * @param late days, of the oldest debt it is about
   * @param number null when nobody knows which one
   */
  static Question to(
      TenantId tenant,
      DebtorId debtor,
      Question.Where where,
      String role,
      int late,
      @Nullable String number) {
    return new Question(
        debtor,
        null,
        Channel.VOICE,
        where,
        role.equals("guarantor") ? GUARANTOR : Question.Parties.OURS,
        DebtStage.of(late),
        Set.of(),
        number == null ? null : hash(tenant, number),
        true);
  }

  /** A number is the same one however it is written. */
  static String hash(TenantId tenant, String number) {
    return Addresses.hash(tenant, digits(number));
  }

  /** What a telephone understands. */
  static String digits(String number) {
    return number.replaceAll("[^+0-9]", "");
  }

  static Question.Where where(String country, String zone) {
    return new Question.Where(country, null, zone(zone));
  }

  /** A name that no clock knows is no zone. */
  private static @Nullable ZoneId zone(String name) {
    try {
      return name.isEmpty() ? null : ZoneId.of(name);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
