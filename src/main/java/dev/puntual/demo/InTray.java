package dev.puntual.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.puntual.demo.story.Deed;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.IncomingContacts;
import dev.puntual.receivables.IncomingDocuments;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where uploaded files land. */
final class InTray {

  private static final Map<String, String> ROLES =
      Map.of("Pagos", "payer", "Dirección", "boss", "Aval", "guarantor", "Ventas", "sales");

  private final TenantTransactions transactions;
  private final IncomingDocuments documents;
  private final IncomingContacts contacts;

  InTray(TenantTransactions transactions, IncomingDocuments documents, IncomingContacts contacts) {
    this.transactions = transactions;
    this.documents = documents;
    this.contacts = contacts;
  }

  void take(Company company, Deed.Upload upload) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(upload.text())) {
      var rows = new ArrayList<String>();
      boolean debts = upload.text().contains("Factura");
      reader.forEach(row -> rows.add(debts ? debt(row) : contact(row)));
      if (!rows.isEmpty()) {
        load(company, debts, rows);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void load(Company company, boolean debts, List<String> rows) {
    var bytes = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    transactions.run(
        company.tenant(),
        tx -> {
          if (debts) {
            documents.open(tx);
            documents.copy(tx, new ByteArrayInputStream(bytes));
            documents.absorb(tx, Ids.next());
          } else {
            contacts.open(tx);
            contacts.copy(tx, new ByteArrayInputStream(bytes));
            contacts.match(tx);
            contacts.absorb(tx);
          }
        });
  }

  private static String debt(NamedCsvRecord row) {
    return line(
        String.valueOf(row.getStartingLineNumber()),
        "",
        "",
        "",
        row.getField("Código cliente"),
        row.getField("Cliente"),
        row.getField("RFC"),
        row.getField("País"),
        row.getField("Idioma"),
        "",
        row.getField("Correo"),
        row.getField("Teléfono"),
        row.getField("Contacto"),
        "payer",
        row.getField("Factura"),
        row.getField("Parcialidad"),
        row.getField("Fecha factura"),
        row.getField("Fecha vencimiento"),
        row.getField("Moneda"),
        row.getField("Importe"),
        row.getField("Saldo"),
        row.getField("Fecha de pago"),
        row.getField("Fecha de pago").isEmpty() ? "f" : "t",
        row.getField("Concepto"),
        "");
  }

  private static String contact(NamedCsvRecord row) {
    return line(
        String.valueOf(row.getStartingLineNumber()),
        "",
        "",
        "",
        row.getField("Código cliente"),
        row.getField("Cliente"),
        row.getField("Contacto"),
        Optional.ofNullable(ROLES.get(row.getField("Rol"))).orElse("other"),
        row.getField("Correo"),
        row.getField("Teléfono"),
        "");
  }

  private static String line(String... cells) {
    var line = new StringBuilder();
    for (var cell : cells) {
      line.append(line.isEmpty() ? "" : "\t").append(cell.isEmpty() ? "\\N" : cell);
    }
    return line.toString();
  }
}
