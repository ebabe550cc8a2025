package dev.puntual.dunning.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of those who owe, as plain values: what a test wrote, not what the server has. */
final class Facts {

  private Facts() {}

  /**
   * @param bad what somebody said of it: {@code email}, {@code phone}, {@code texts} or {@code
   *     whatsapp}
   * @param stops said there, each by channel; any for all of them
   */
  record Address(
      String role,
      String email,
      String phone,
      Set<String> bad,
      boolean retired,
      Set<String> emailStops,
      Set<String> phoneStops) {}

  /**
   * @param debt which debt it is about; null for all of the debtor's
   */
  record Excluded(
      String channel,
      LocalDate from,
      @Nullable LocalDate until,
      boolean lifted,
      @Nullable UUID debt) {}

  record Heard(Instant at, boolean machine) {}

  record Called(Instant at, String heard) {}

  /**
   * What either side did.
   *
   * @param leftAlone whether they asked not to be written to at all
   */
  record Contact(
      List<Heard> answers, List<Called> calls, List<Excluded> excluded, boolean leftAlone) {}

  /**
   * @param debt which debt it is about; null for all of the debtor's
   */
  record Held(
      String reason,
      LocalDate from,
      @Nullable LocalDate until,
      Instant placed,
      @Nullable Instant lifted,
      @Nullable UUID debt) {}

  record Said(Instant at, boolean accepted) {}

  record Owed(
      UUID id,
      BigDecimal amount,
      BigDecimal balance,
      String currency,
      @Nullable LocalDate issued,
      LocalDate due,
      @Nullable LocalDate settled,
      String concept,
      Map<String, String> cells) {

    boolean open() {
      return settled == null;
    }
  }

  record Who(
      UUID id,
      String name,
      String code,
      @Nullable String country,
      @Nullable String language,
      List<Address> addresses,
      List<Owed> debts,
      List<Held> holds,
      List<Said> messages,
      List<Instant> payments,
      Contact contact,
      Set<UUID> books) {

    List<Owed> open() {
      return debts.stream().filter(Owed::open).toList();
    }

    Who in(UUID book) {
      var more = new HashSet<>(books);
      more.add(book);
      return new Who(
          id, name, code, country, language, addresses, debts, holds, messages, payments, contact,
          more);
    }
  }
}
