package dev.puntual.messaging.wording;

import java.util.List;

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
    String link) {}
