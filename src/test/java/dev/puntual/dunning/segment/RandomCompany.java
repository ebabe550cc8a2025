package dev.puntual.dunning.segment;

import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Facts.Address;
import dev.puntual.dunning.segment.Facts.Called;
import dev.puntual.dunning.segment.Facts.Contact;
import dev.puntual.dunning.segment.Facts.Excluded;
import dev.puntual.dunning.segment.Facts.Heard;
import dev.puntual.dunning.segment.Facts.Held;
import dev.puntual.dunning.segment.Facts.Owed;
import dev.puntual.dunning.segment.Facts.Said;
import dev.puntual.dunning.segment.Facts.Who;
import dev.puntual.kernel.DebtorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Debtors and everything about them, made at random, with every oddity that a fact may have. */
final class RandomCompany {

  static final List<String> CELLS =
      List.of("A", "alto", "Bajo", "ñandú %", "12", "7.5", "-3", "1e3", " 4", "VIP; Norte", "vip");

  private final Random random;

  RandomCompany(Random random) {
    this.random = random;
  }

  List<Who> people(int count) {
    return IntStream.range(0, count).mapToObj(this::someone).toList();
  }

  private Who someone(int n) {
    var debts = several(6, this::owed);
    return new Who(
        id(),
        pick("Grupo Ñ ", "Tienda ", "Óptica ") + n,
        pick("C-", "x-", "K") + n,
        maybe(2, () -> pick("MX", "PE", "US")),
        maybe(2, () -> pick("es", "en")),
        several(3, this::address),
        debts,
        several(3, () -> held(debts)),
        several(3, () -> new Said(ago(90), random.nextInt(3) > 0)),
        several(2, () -> ago(120)),
        new Contact(
            several(2, () -> new Heard(ago(120), random.nextInt(3) == 0)),
            several(2, () -> new Called(ago(90), pick("nobody", "talked", "wrong", "paid"))),
            several(2, () -> excluded(debts)),
            random.nextInt(12) == 0),
        Set.of());
  }

  private Address address() {
    return new Address(
        pick("payer", "boss", "guarantor", "sales", "other"),
        random.nextBoolean() ? "a" + random.nextInt(1_000_000) + "@cliente.example" : "",
        random.nextBoolean() ? phone() : "",
        some(5, "email", "phone", "texts", "whatsapp"),
        random.nextInt(5) == 0,
        some(9, "email", "any"),
        some(9, "sms", "whatsapp", "voice", "any"));
  }

  /** One that is carried about, a landline of Spain, one too short, one as people write it. */
  private String phone() {
    return pick("+5255", "+5255", "+34911", "+", "55 ") + (1_000_000 + random.nextInt(9_000_000));
  }

  private Excluded excluded(List<Owed> debts) {
    var from = ago(60).atZone(PlainReading.ZONE).toLocalDate().plusDays(random.nextInt(10));
    return new Excluded(
        pick("email", "sms", "whatsapp", "call"),
        from,
        maybe(2, () -> from.plusDays(random.nextInt(60))),
        random.nextInt(3) == 0,
        debts.isEmpty() || random.nextInt(3) > 0
            ? null
            : debts.get(random.nextInt(debts.size())).id());
  }

  /** Each of them in one of so many cases. */
  private Set<String> some(int oneIn, String... of) {
    return Arrays.stream(of)
        .filter(_ -> random.nextInt(oneIn) == 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Owed owed() {
    var due = DeskWorld.TODAY.minusDays(random.nextInt(150) - 40);
    var amount = new BigDecimal(10 + random.nextInt(300));
    boolean settled = random.nextInt(3) == 0;
    var left =
        settled
            ? BigDecimal.ZERO
            : random.nextInt(4) == 0 ? new BigDecimal(1 + random.nextInt(9)) : amount;
    var cells = new TreeMap<String, String>();
    for (var column : List.of("Riesgo", "Etiquetas", "Vendedor", "Giro", "Límite")) {
      if (random.nextInt(3) > 0) {
        cells.put(column, CELLS.get(random.nextInt(CELLS.size())));
      }
    }
    return new Owed(
        id(),
        amount,
        left,
        pick("MXN", "MXN", "USD"),
        maybe(3, () -> due.minusDays(random.nextInt(60))),
        due,
        settled ? due.plusDays(random.nextInt(50) - 15) : null,
        pick("Venta", "Renta de 100%", ""),
        cells);
  }

  private Held held(List<Owed> debts) {
    var reason = pick("promise", "promise", "dispute", "pause", "to_verify", "legal");
    var placed = ago(60);
    var from = placed.atZone(PlainReading.ZONE).toLocalDate();
    var until = from.plusDays(random.nextInt(50));
    return new Held(
        reason,
        from,
        reason.equals("promise") ? until : maybe(2, () -> until),
        placed,
        random.nextInt(3) == 0 ? placed.plusSeconds(random.nextInt(86_400 * 40)) : null,
        debts.isEmpty() || random.nextBoolean()
            ? null
            : debts.get(random.nextInt(debts.size())).id());
  }

  private Instant ago(int days) {
    return DeskWorld.NOW.minusSeconds(1 + random.nextInt(days * 86_400));
  }

  private <T> @Nullable T maybe(int oneIn, Supplier<T> value) {
    return random.nextInt(oneIn + 1) == 0 ? null : value.get();
  }

  private <T> List<T> several(int most, Supplier<T> one) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> one.get()).toList();
  }

  private String pick(String... choices) {
    return Arrays.asList(choices).get(random.nextInt(choices.length));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Puts some into an address book and says who is in it. */
  List<Who> booked(SegmentWorld world, List<Who> people, String name) {
    var chosen = people.stream().filter(_ -> random.nextBoolean()).map(Who::id).toList();
    var book =
        world
            .desk
            .transactions
            .in(
                world.desk.tenant,
                tx ->
                    world.books.of(
                        tx, name, chosen.stream().map(DebtorId::new).toList(), world.desk.person))
            .orElseThrow();
    var known = new ArrayList<Who>();
    people.forEach(who -> known.add(chosen.contains(who.id()) ? who.in(book) : who));
    return List.copyOf(known);
  }
}
