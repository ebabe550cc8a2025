package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a status column says about a debt. */
public final class StatusWords {

  /** Whether a debt still stands. */
  public enum Status {
    OPEN,
    PAID,
    /** No longer owed, without a payment: cancelled, voided, written off. */
    CLOSED
  }

  private static final Map<String, Status> WORDS = new TreeMap<>();

  static {
    put(
        Status.OPEN,
        "PENDIENTE,PENDIENTE DE PAGO,ABIERTA,ABIERTO,VIGENTE,VENCIDA,VENCIDO,POR VENCER,POR COBRAR,"
            + "AL CORRIENTE,PARCIAL,PAGO PARCIAL,PARCIALMENTE PAGADA,IMPAGA,IMPAGO,NO PAGADA,"
            + "NO PAGADO,EN MORA,MOROSO,ATRASADA,ATRASADO,EN COBRANZA,ACTIVA,ACTIVO,EMITIDA,ENVIADA,"
            + "PENDING,OPEN,UNPAID,OVERDUE,PAST DUE,LATE,DUE,NOT DUE,CURRENT,PARTIAL,PARTIALLY PAID,"
            + "OUTSTANDING,SENT,ISSUED,POSTED,PENDENTE,ABERTO,ABERTA,VENCIDAS,EM ABERTO,A VENCER");
    put(
        Status.PAID,
        "PAGADA,PAGADO,PAGADAS,LIQUIDADA,LIQUIDADO,COBRADA,COBRADO,SALDADA,SALDADO,PAID,"
            + "PAID IN FULL,SETTLED,CLEARED,CLOSED,PAGO,PAGA,QUITADO,LIQUIDADO TOTAL,COMPLETA,"
            + "COMPLETADO,COMPLETED,CERRADA,CERRADO");
    put(
        Status.CLOSED,
        "CANCELADA,CANCELADO,ANULADA,ANULADO,CASTIGADA,CASTIGADO,INCOBRABLE,CANCELLED,CANCELED,VOID,"
            + "VOIDED,WRITTEN OFF,UNCOLLECTIBLE,CANCELADAS");
  }

  private StatusWords() {}

  /** What a text says, when it is one of the words that we know. */
  public static Optional<Status> of(String text) {
    return Optional.ofNullable(WORDS.get(PlainText.key(text)));
  }

  /** Reads yes and no, 1 and 0; empty for anything else. */
  public static Optional<Boolean> yes(String text) {
    return switch (PlainText.key(text)) {
      case "SI", "S", "YES", "Y", "1", "TRUE", "VERDADERO", "SIM", "X" -> Optional.of(true);
      case "NO", "N", "0", "FALSE", "FALSO", "NAO" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static void put(Status status, String words) {
    for (String word : words.split(",", -1)) {
      WORDS.put(word, status);
    }
  }
}
