package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.rules.AddressTrait;
import dev.puntual.rules.Addresses;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Question;
import dev.puntual.rules.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the contact rules are asked about a call. */
final class Asking {

  private Asking() {}

  /**
   * A call to somebody, of which nobody knows yet whether calls are authorised.
   *
   * @param role what they are to the debt, as stored; whoever pays or decides is the debtor
   * @param late days, of the oldest debt it is about
   * @param number null when nobody knows which one
   * @param traits what speaks against it, as stored
   */
  static Question to(
      TenantId tenant,
      DebtorId debtor,
      TaskList.Asked asked,
      String role,
      int late,
      @Nullable String number,
      String traits) {
    return new Question(
        debtor,
        null,
        Channel.VOICE,
        asked.where(),
        new Question.Parties(Collector.FIRST_PARTY, asked.debtor(), recipient(role)),
        DebtStage.of(late),
        AddressTrait.of(traits),
        number == null ? null : Addresses.hash(tenant, number),
        false);
  }

  /** What a telephone understands. */
  static String digits(String number) {
    return number.replaceAll("[^+0-9]", "");
  }

  private static Recipient recipient(String role) {
    return Arrays.stream(Recipient.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(role))
        .findFirst()
        .orElse(Recipient.DEBTOR);
  }

  /** Of a row that says where the debtor is and what the law sees in it. */
  static TaskList.Asked asked(ResultSet row) throws SQLException {
    return new TaskList.Asked(
        Question.Where.of(row.getString("country"), row.getString("part"), row.getString("zone")),
        Question.Parties.ours(row.getString("standing")).debtor());
  }
}
