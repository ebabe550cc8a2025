package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.values.IdText;
import dev.puntual.intake.values.PlainText;
import dev.puntual.intake.values.Shapes;
import dev.puntual.receivables.PhoneText;
import java.util.Map;
import java.util.TreeMap;

/** How to reach somebody: e-mails that can be written to, a telephone, a role. */
final class ContactCells {

  private static final int LONGEST_PHONE = 60;

  private static final Map<String, String> ROLES = new TreeMap<>();

  static {
    role(
        "boss",
        "DIRECTOR,DIRECCION,GERENTE,GERENCIA,JEFE,DUENO,PROPIETARIO,SOCIO,CEO,CFO,OWNER,"
            + "MANAGER,BOSS,REPRESENTANTE LEGAL,PRESIDENTE");
    role("guarantor", "AVAL,OBLIGADO SOLIDARIO,FIADOR,GARANTE,GUARANTOR,FIADORA");
    role("joint_debtor", "CODEUDOR,CODEUDORA,COACREDITADO,COACREDITADA,JOINT DEBTOR,CO DEBTOR");
    role("reference_person", "REFERENCIA,REFERENCIA PERSONAL,REFERENCE,REFERENCIA FAMILIAR");
    role(
        "relative",
        "FAMILIAR,PARIENTE,ESPOSO,ESPOSA,CONYUGE,MADRE,PADRE,HERMANO,HERMANA,HIJO,HIJA,TIO,TIA,"
            + "ABUELO,ABUELA,PRIMO,PRIMA,SUEGRO,SUEGRA,RELATIVE,SPOUSE,MOTHER,FATHER,BROTHER,SISTER");
    role("coworker", "COMPANERO DE TRABAJO,COMPANERA DE TRABAJO,COLEGA,COWORKER,COLLEAGUE");
    role("neighbour", "VECINO,VECINA,VIZINHO,VIZINHA,NEIGHBOUR,NEIGHBOR");
    role("employer", "EMPLEADOR,PATRON,PATRONA,EMPLOYER,RECURSOS HUMANOS");
    role("minor", "MENOR,MENOR DE EDAD,MINOR");
    role("sales", "VENDEDOR,VENTAS,EJECUTIVO,EJECUTIVO DE CUENTA,SALES,SALES REP,COMERCIAL");
    role(
        "payer",
        "PAGOS,PAGADOR,CUENTAS POR PAGAR,CXP,TESORERIA,CONTABILIDAD,CONTADOR,CONTADORA,"
            + "FINANZAS,ADMINISTRACION,COBRANZA,PAYER,AP,ACCOUNTS PAYABLE,ACCOUNTING,FINANCE,BILLING,"
            + "FACTURACION,COMPRAS,TITULAR");
  }

  private final RowCells cells;
  private final String home;
  private final Tally tally;
  private final PhoneText phones = new PhoneText();

  /**
   * @param home country of telephones and debtors that do not say theirs
   */
  ContactCells(RowCells cells, String home, Tally tally) {
    this.cells = cells;
    this.home = home;
    this.tally = tally;
  }

  /** The addresses of the cell that can be written to, a blank between them; maybe none. */
  String emails() {
    if (!cells.says(FieldKind.EMAIL)) {
      return "";
    }
    int start = cells.start(FieldKind.EMAIL);
    int end = cells.end(FieldKind.EMAIL);
    if (Shapes.email(cells.chars(), start, end)) {
      return new String(cells.chars(), start, end - start);
    }
    var good = new StringBuilder();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || separates(cells.chars()[i])) {
        if (i > from && Shapes.email(cells.chars(), from, i)) {
          good.append(good.isEmpty() ? "" : " ").append(cells.chars(), from, i - from);
        }
        from = i + 1;
      }
    }
    return good.toString();
  }

  /** In E.164, or as it stands, with a warning, when it cannot be read. */
  void writePhone(CopyText out) {
    if (!cells.says(FieldKind.PHONE)) {
      out.nothing();
      return;
    }
    int start = cells.start(FieldKind.PHONE);
    int end = IdText.end(cells.chars(), start, cells.end(FieldKind.PHONE));
    var text = new String(cells.chars(), start, Math.min(end - start, LONGEST_PHONE));
    String dialled = phones.e164(text, country());
    if (dialled.isEmpty()) {
      tally.warn(new Warning(cells.line(), Warning.PHONE_UNREADABLE, FieldKind.PHONE, text));
    }
    out.text(dialled.isEmpty() ? text : dialled);
  }

  private String country() {
    String named =
        cells.says(FieldKind.COUNTRY) ? Shapes.country(cells.text(FieldKind.COUNTRY)) : "";
    return named.isEmpty() ? home : named;
  }

  boolean hasPhone() {
    return cells.says(FieldKind.PHONE);
  }

  void writeName(CopyText out) {
    if (cells.says(FieldKind.CONTACT_NAME)) {
      int start = cells.start(FieldKind.CONTACT_NAME);
      out.text(cells.chars(), start, Math.min(cells.end(FieldKind.CONTACT_NAME), start + 200));
    } else {
      out.nothing();
    }
  }

  void writeRole(CopyText out) {
    out.text(cells.says(FieldKind.CONTACT_ROLE) ? role(cells.text(FieldKind.CONTACT_ROLE)) : "");
  }

  private static String role(String text) {
    String key = PlainText.key(text);
    String known = ROLES.get(key);
    if (known != null) {
      return known;
    }
    int blank = key.indexOf(' ');
    return ROLES.getOrDefault(blank < 0 ? key : key.substring(0, blank), "other");
  }

  private static boolean separates(char c) {
    return c <= ' ' || c == ',' || c == ';' || c == '/' || c == '<' || c == '>' || c == '|';
  }

  private static void role(String role, String words) {
    for (String word : words.split(",", -1)) {
      ROLES.put(word, role);
    }
  }
}
