package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.List;

/** A room above that knows to whom a company may write. */
public interface Readers {

  /**
   * Some of them.
   *
   * @param country ISO 3166, two letters: theirs, else the company's
   * @param language ISO 639 likewise
   */
  record Group(String country, String language, long people) {}

  /** All of them by country and language, the largest group first. */
  List<Group> groups(TenantTx tx);
}
