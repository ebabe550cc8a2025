package dev.puntual.demo.story;

import dev.puntual.demo.cast.Debtor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The company's own books, and the files that people take out of them. */
final class Ledger {

  private static final Object[] COLUMNS = {
    "Código cliente",
    "Cliente",
    "RFC",
    "País",
    "Idioma",
    "Contacto",
    "Correo",
    "Teléfono",
    "Factura",
    "Parcialidad",
    "Fecha factura",
    "Fecha vencimiento",
    "Moneda",
    "Importe",
    "Saldo",
    "Fecha de pago",
    "Concepto"
  };
  private static final Object[] CONTACT_COLUMNS = {
    "Código cliente", "Cliente", "Contacto", "Rol", "Correo", "Teléfono"
  };

  private final List<Bill> bills;

  Ledger(List<Bill> bills) {
    this.bills = List.copyOf(bills);
  }

  List<Bill> bills() {
    return bills;
  }

  /** Everything written until the evening of that day, with what was paid and when. */
  String all(LocalDate until) {
    return file(bill -> !bill.issuedOn().isAfter(until), until);
  }

  /** What was written or paid after the first day, until the evening of the second. */
  Optional<String> moved(LocalDate after, LocalDate until) {
    Predicate<Bill> moved = bill -> !bill.issuedOn().isAfter(until) && bill.movedIn(after, until);
    return bills.stream().anyMatch(moved) ? Optional.of(file(moved, until)) : Optional.empty();
  }

  /** A file that somebody kept by hand, with the mistakes that hands make. */
  static String byHand(String name) {
    try (var file = Ledger.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who to talk to, as the sellers know them. */
  static String contacts(Collection<Debtor> debtors) {
    var file = new Csv().row(CONTACT_COLUMNS);
    for (var debtor : debtors) {
      for (var contact : debtor.others()) {
        file.row(
            debtor.code(),
            debtor.name(),
            contact.name(),
            contact.role(),
            contact.email(),
            contact.phone());
      }
    }
    return file.toString();
  }

  private String file(Predicate<Bill> which, LocalDate day) {
    var file = new Csv().row(COLUMNS);
    bills.stream().filter(which).forEach(bill -> write(file, bill, day));
    return file.toString();
  }

  private static void write(Csv file, Bill bill, LocalDate day) {
    var debtor = bill.debtor();
    file.row(
        debtor.code(),
        debtor.name(),
        debtor.taxId(),
        debtor.land(),
        debtor.land().language().code(),
        debtor.contact().name(),
        debtor.contact().email(),
        debtor.contact().phone(),
        bill.number(),
        bill.instalment(),
        bill.issuedOn(),
        bill.dueOn(),
        bill.currency(),
        bill.amount().toPlainString(),
        bill.balanceOn(day).toPlainString(),
        bill.settledBy(day).map(LocalDate::toString).orElse(""),
        bill.concept());
  }
}
