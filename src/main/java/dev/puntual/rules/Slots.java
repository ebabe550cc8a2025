package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Reservations.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The past of some debtors while their turns are held, and the slots taken meanwhile. */
final class Slots {

  private static final SqlFile TURN = SqlFile.beside(Slots.class, "turn");
  private static final SqlFile CONTACTS = SqlFile.beside(Slots.class, "past_contacts");
  private static final SqlFile EVENTS = SqlFile.beside(Slots.class, "past_events");
  private static final SqlFile BOOK = SqlFile.beside(Slots.class, "book_add");
  private static final SqlFile TAKE = SqlFile.beside(Slots.class, "contact_take");
  private static final SqlFile SETTLE = SqlFile.beside(Slots.class, "contact_settle");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<UUID, Known> contacts = new LinkedHashMap<>();
  private final Map<DebtorId, List<Past.Event>> events = new HashMap<>();
  private final Map<UUID, Request> taken = new LinkedHashMap<>();
  private final Set<UUID> left = new HashSet<>();

  private Slots() {}

  private record Known(DebtorId debtor, Past.Contact contact, boolean spent) {}

  /** Waits for the turns, and only then looks: a later statement sees what the others committed. */
  static Slots open(TenantTx tx, CompanyBook company, Collection<Request> requests) {
    var debtors =
        Reservations.debtors(requests).stream().map(DebtorId::toString).toArray(String[]::new);
    tx.sql(TURN).param("debtors", debtors).update();
    return look(tx, company, requests);
  }

  /** What counts for these; whoever asks holds the turns already. */
  static Slots look(TenantTx tx, CompanyBook company, Collection<Request> requests) {
    var debtors =
        Reservations.debtors(requests).stream().map(DebtorId::toString).toArray(String[]::new);
    var slots = new Slots();
    var first = requests.stream().map(Request::from).min(Instant::compareTo).orElseThrow();
    var since = Timestamp.from(first.minus(Answers.longest(company.book())));
    tx.sql(CONTACTS)
        .param("debtors", debtors)
        .param(
            "contacts", requests.stream().map(r -> r.contact().toString()).toArray(String[]::new))
        .param("since", since)
        .query((ResultSet row, int _) -> slots.known(row))
        .list();
    tx.sql(EVENTS)
        .param("debtors", debtors)
        .query((ResultSet row, int _) -> slots.heard(row))
        .list();
    return slots;
  }

  boolean spent(UUID contact) {
    var known = contacts.get(contact);
    return known != null && known.spent();
  }

  /** What happened with the debtor of this request, this contact itself left out. */
  Past without(Request request) {
    var debtor = request.question().debtor();
    return new Past(
        contacts.entrySet().stream()
            .filter(known -> known.getValue().debtor().equals(debtor))
            .filter(known -> !known.getKey().equals(request.contact()))
            .map(known -> known.getValue().contact())
            .toList(),
        events.getOrDefault(debtor, List.of()));
  }

  void take(Request request, Instant at) {
    var question = request.question();
    var contact = new Past.Contact(at, question.channel(), question.debt(), question.occasion());
    contacts.put(request.contact(), new Known(question.debtor(), contact, false));
    taken.put(request.contact(), request);
  }

  void leave(UUID contact) {
    if (contacts.remove(contact) != null) {
      left.add(contact);
    }
  }

  void write(TenantTx tx, CompanyBook company, Instant now) {
    if (!left.isEmpty()) {
      tx.sql(SETTLE)
          .param("contacts", left.stream().map(UUID::toString).toArray(String[]::new))
          .param("outcome", Kind.word(Outcome.RELEASED))
          .param("now", Timestamp.from(now))
          .update();
    }
    if (taken.isEmpty()) {
      return;
    }
    tx.sql(BOOK)
        .param("book", company.id())
        .param("editions", company.editions().toArray(String[]::new))
        .param("policy", company.policy())
        .param("now", Timestamp.from(now))
        .update();
    tx.sql(TAKE)
        .param("contacts", column(request -> request.contact().toString()))
        .param("debtors", column(request -> request.question().debtor().toString()))
        .param("debts", column(request -> text(request.question().debt())))
        .param("channels", column(request -> Kind.word(request.question().channel())))
        .param("addresses", column(request -> request.question().address()))
        .param("occasions", column(request -> text(request.question().occasion())))
        .param("slots", column(request -> text(slot(request))))
        .param(
            "questions", column(request -> JSON.writeValueAsString(Kind.words(request.question()))))
        .param("book", company.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  private @Nullable Instant slot(Request request) {
    var known = contacts.get(request.contact());
    return known == null ? null : known.contact().at();
  }

  private @Nullable String[] column(Function<Request, @Nullable String> value) {
    return taken.values().stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private boolean known(ResultSet row) throws SQLException {
    var contact =
        new Past.Contact(
            row.getTimestamp("slot_at").toInstant(),
            Kind.word(Channel.class, row.getString("channel")),
            row.getObject("debt_id", UUID.class),
            row.getObject("occasion", UUID.class));
    var debtor = new DebtorId(row.getObject("debtor_id", UUID.class));
    boolean spent = !row.getString("outcome").equals("reserved");
    contacts.put(row.getObject("contact_id", UUID.class), new Known(debtor, contact, spent));
    return true;
  }

  private boolean heard(ResultSet row) throws SQLException {
    var until = row.getTimestamp("until_at");
    var debtor = new DebtorId(row.getObject("debtor_id", UUID.class));
    return events
        .computeIfAbsent(debtor, _ -> new ArrayList<>())
        .add(
            new Past.Event(
                Kind.word(EventKind.class, row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                until == null ? null : until.toInstant(),
                row.getObject("debt_id", UUID.class),
                row.getString("address_hash")));
  }
}
