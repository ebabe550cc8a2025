package dev.puntual.desk.permissions;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Suppression;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ConsentRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads both registers for one debtor: what was permitted, and who said stop. */
public final class Permits {

  private static final SqlFile WHO = SqlFile.beside(Permits.class, "permit_of");
  private static final SqlFile ADDRESSES = SqlFile.beside(Permits.class, "permit_addresses");
  private static final SqlFile PEOPLE = SqlFile.beside(Permits.class, "permit_people");
  private static final List<String> BY_PHONE = List.of("sms", "whatsapp", "voice");

  private final ConsentRegister consents;
  private final ListedStops stops;

  public Permits(ConsentRegister consents, ListedStops stops) {
    this.consents = consents;
    this.stops = stops;
  }

  private record Who(String code, String name, String company, String country) {}

  private record Address(String email, String phone) {

    Stream<Permit.Way> ways() {
      var mail = email.isBlank() ? Stream.<Permit.Way>of() : Stream.of(way("email", email));
      var calls = phone.isBlank() ? Stream.<String>of() : BY_PHONE.stream();
      return Stream.concat(mail, calls.map(channel -> way(channel, phone)));
    }

    private static Permit.Way way(String channel, String address) {
      return new Permit.Way(channel, address, false, null);
    }
  }

  Optional<Permit> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(WHO)
        .param("debtor", debtor.value())
        .query(Who.class)
        .optional()
        .map(who -> of(tx, debtor, who));
  }

  private Permit of(TenantTx tx, DebtorId debtor, Who who) {
    var ways =
        tx.sql(ADDRESSES).param("debtor", debtor.value()).query(Address.class).list().stream()
            .flatMap(address -> Objects.requireNonNull(address).ways())
            .distinct()
            .toList();
    var addresses = ways.stream().map(Permit.Way::address).distinct().toList();
    var stopped = stops.of(tx, debtor.value(), addresses);
    var words = consents.of(tx, debtor, addresses);
    var names = names(tx, stopped, words);
    var said = words.stream().map(one -> said(one, names)).toList();
    return new Permit(
        debtor,
        who.code(),
        who.name(),
        who.company(),
        consents.mustOffer(tx, who.country()),
        ways.stream().map(way -> standing(way, stopped, said)).toList(),
        stopped.stream().map(one -> stopped(one, names)).toList().reversed(),
        said.reversed());
  }

  private static Permit.Way standing(
      Permit.Way way, List<Suppression> stops, List<Permit.Said> words) {
    boolean stopped =
        stops.stream()
            .filter(Suppression::stands)
            .filter(one -> one.scope().equals("person") || way.address().equals(one.address()))
            .anyMatch(one -> one.channel().equals("any") || one.channel().equals(way.channel()));
    var newest =
        words.stream()
            .filter(one -> one.channel().equals(way.channel()))
            .filter(one -> one.everywhere() || one.address().equals(way.address()))
            .reduce((_, later) -> later)
            .orElse(null);
    return new Permit.Way(way.channel(), way.address(), stopped, newest);
  }

  private static Permit.Stopped stopped(Suppression one, Map<UUID, String> names) {
    var lifted = one.lifted();
    return new Permit.Stopped(
        one.id(),
        one.scope(),
        one.channel(),
        Objects.requireNonNullElse(one.address(), ""),
        one.cause().code(),
        one.at(),
        one.wording(),
        one.note(),
        name(names, one.enteredBy()),
        lifted == null
            ? null
            : new Permit.Lifted(lifted.at(), name(names, lifted.by()), lifted.reason()));
  }

  private static Permit.Said said(ConsentRegister.Kept kept, Map<UUID, String> names) {
    var entry = kept.entry();
    return new Permit.Said(
        entry.channel().name().toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(entry.address(), ""),
        kept.everywhere(),
        entry.granted(),
        entry.basis().name().toLowerCase(Locale.ROOT),
        entry.evidence(),
        entry.shown().wording(),
        entry.shown().offered().stream()
            .map(way -> way.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList(),
        kept.at(),
        name(names, entry.person()));
  }

  private static String name(Map<UUID, String> names, @Nullable UUID person) {
    return person == null ? "" : names.getOrDefault(person, "—");
  }

  private static Map<UUID, String> names(
      TenantTx tx, List<Suppression> stops, List<ConsentRegister.Kept> words) {
    var people = new ArrayList<@Nullable UUID>();
    stops.forEach(
        one -> {
          people.add(one.enteredBy());
          people.add(Optional.ofNullable(one.lifted()).map(Suppression.Lifted::by).orElse(null));
        });
    words.forEach(one -> people.add(one.entry().person()));
    var names = new HashMap<UUID, String>();
    tx.sql(PEOPLE)
        .param("people", people.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("person_id", UUID.class), row.getString("name"));
            });
    return names;
  }
}
