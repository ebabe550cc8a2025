package dev.puntual.messaging.wording;

import dev.puntual.messaging.Annex;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter with every place filled in, still without any markup: what was said, word for word. Kept
 * as JSON beside the attempt, so that a page can show it again exactly as it left.
 *
 * @param language ISO 639 code
 * @param company who writes
 * @param contact whom to answer, one line
 * @param subject one line
 * @param blocks the paragraphs in order
 * @param headings of the item table
 * @param rows of the item table, cells in the order of the headings
 * @param total the sum with its currency
 * @param link where to see and settle it
 * @param face how it looks; letters of older releases say nothing of it
 * @param annex what it brings; null for nothing
 */
public record Composed(
    String language,
    String company,
    String contact,
    String subject,
    List<Block> blocks,
    List<String> headings,
    List<List<String>> rows,
    String total,
    String link,
    Face face,
    @Nullable Annex annex) {

  public Composed {
    face = Objects.requireNonNullElse(face, Face.PLAIN);
  }

  /** With the looks of the house. */
  public Composed(
      String language,
      String company,
      String contact,
      String subject,
      List<Block> blocks,
      List<String> headings,
      List<List<String>> rows,
      String total,
      String link) {
    this(
        language, company, contact, subject, blocks, headings, rows, total, link, Face.PLAIN, null);
  }

  /** The same in other paragraphs. */
  public Composed saying(List<Block> other) {
    return new Composed(
        language, company, contact, subject, other, headings, rows, total, link, face, annex);
  }

  /** The same with that enclosed. */
  public Composed enclosing(@Nullable Annex other) {
    return new Composed(
        language, company, contact, subject, blocks, headings, rows, total, link, face, other);
  }

  /** The same with other looks. */
  public Composed looking(Face other) {
    return new Composed(
        language, company, contact, subject, blocks, headings, rows, total, link, other, annex);
  }
}
