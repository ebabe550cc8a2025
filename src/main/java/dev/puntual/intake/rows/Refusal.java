package dev.puntual.intake.rows;

import java.util.Locale;

/** Why a whole file cannot be read. Each has a sentence that says what to do instead. */
public enum Refusal {
  EMPTY,
  TOO_LARGE,
  PDF,
  /** Excel 97-2003. */
  OLD_EXCEL,
  BINARY_EXCEL,
  PASSWORD,
  OPEN_DOCUMENT,
  WORD,
  WEB_PAGE,
  XML,
  CFDI,
  JSON,
  RICH_TEXT,
  IMAGE,
  ARCHIVE,
  BINARY,
  DAMAGED,
  /** Unpacks to far more than any sheet: an attack, or a very broken generator. */
  BOMB,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
  CELL_TOO_LONG,
  UNCLOSED_QUOTE,
  NO_TABLE,
  /** It was deleted from the store before anybody loaded it: by its age, or by an erasure. */
  FORGOTTEN;

  /** The key of its sentence in the message files of this room. */
  public String messageKey() {
    return "intake.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
