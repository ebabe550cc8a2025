package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixed list of places that a template may leave open. People write {@code {{nombre}}}; the
 * English and the Portuguese name work too.
 */
public enum Placeholder {
  /** Whom the letter addresses: the contact's name, else the debtor's. */
  NAME("nombre", "name", "nome", Shape.WORD),
  /** The company that writes. */
  COMPANY("empresa", "company", "empresa", Shape.WORD),
  /** Whom to answer: name, e-mail and telephone of the company's contact, in one line. */
  CONTACT("contacto", "contact", "contato", Shape.WORD),
  /** Sum of all rows with its currency. */
  TOTAL("total", "total", "total", Shape.WORD),
  /** How many, as words: "3 facturas", "1 invoice". */
  DOCUMENTS("documentos", "documents", "documentos", Shape.WORD),
  /** The oldest due date of the rows, long form. */
  DUE("vencimiento", "due_date", "vencimento", Shape.WORD),
  /** Days since (or until) that date, as words: "12 días". */
  DAYS("dias", "days", "dias", Shape.WORD),
  /** What lateness came to so far and is not in the sum: interest and fees, with their currency. */
  LATENESS("intereses", "interest", "juros", Shape.WORD),
  /** Both together. */
  WITH_LATENESS("total_con_intereses", "total_with_interest", "total_com_juros", Shape.WORD),
  /**
   * The address that opens a conversation with the company by WhatsApp; empty where it has none.
   */
  WHATSAPP("whatsapp", "whatsapp", "whatsapp", Shape.MAYBE),
  /**
   * Who takes care of the debtor: name, telephone or e-mail, in one line; else the company's
   * contact.
   */
  AGENT("agente", "agent", "atendente", Shape.MAYBE),
  /** The business day of the letter, long form. */
  TODAY("fecha", "date", "data", Shape.WORD),
  /** The table of items; stands alone in its paragraph. */
  LIST("lista", "list", "lista", Shape.BLOCK),
  /** The button to see and settle; alone in its paragraph a button, inside a sentence the link. */
  LINK("enlace_de_pago", "payment_link", "link_de_pagamento", Shape.BLOCK);

  private enum Shape {
    WORD,
    MAYBE,
    BLOCK
  }

  /** As texts that companies wrote before it was renamed still call it. */
  private static final String OLD_LINK = "liga_de_pago";

  private static final Map<String, Placeholder> BY_NAME =
      Stream.concat(
              Stream.of(Map.entry(OLD_LINK, LINK)),
              Arrays.stream(values())
                  .flatMap(
                      p -> Stream.of(p.key, p.english, p.portuguese).map(n -> Map.entry(n, p))))
          .distinct()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, Placeholder> WORDS =
      Arrays.stream(values())
          .filter(Placeholder::isWord)
          .collect(Collectors.toMap(Placeholder::key, Function.identity()));

  private final String key;
  private final String english;
  private final String portuguese;
  private final Shape shape;

  Placeholder(String key, String english, String portuguese, Shape shape) {
    this.key = key;
    this.english = english;
    this.portuguese = portuguese;
    this.shape = shape;
  }

  /** Its name in {@link Writing.Letter#words()} and in Spanish templates. */
  public String key() {
    return key;
  }

  /** As it is called in texts of that language; every text understands all of its names. */
  public String name(Language language) {
    return switch (language) {
      case ES -> key;
      case EN -> english;
      case PT -> portuguese;
    };
  }

  /** True for text inside a sentence; false for the table and the button. */
  public boolean isWord() {
    return shape != Shape.BLOCK;
  }

  /** Whether a letter may lack the word: the line in which it stands then falls out. */
  public boolean isOptional() {
    return shape == Shape.MAYBE;
  }

  /** The key of a shorter form of its word, for {@code {{fecha|corta}}}; an author may bring it. */
  public String shortForm() {
    return key + "|corta";
  }

  /** By any of its names, in any case. */
  public static Optional<Placeholder> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Those an {@link Author} must fill, by key. */
  public static Map<String, Placeholder> words() {
    return WORDS;
  }
}
