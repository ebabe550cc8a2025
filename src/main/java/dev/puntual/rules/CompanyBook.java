package dev.puntual.rules;

import java.util.List;

/**
 * The rules that bind one company today: every pack and its own limits.
 *
 * @param id the same for the same texts and limits; decisions point to it
 * @param editions fingerprints of the packs, and of the calendars and zones beside them
 * @param policy the company's own limits as JSON
 * @param asked the different hours that its debtors asked for, none of them twice
 */
public record CompanyBook(
    String id, RuleBook book, List<String> editions, String policy, List<AskedHours> asked) {

  public CompanyBook {
    editions = List.copyOf(editions);
    asked = List.copyOf(asked);
  }
}
