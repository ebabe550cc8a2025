package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a segment said of a debt in a version of its own, from the facts that decisions keep. */
public interface SegmentsThen {

  /** What a decision keeps of the debt it is about. */
  record Facts(int daysPastDue, String currency, BigDecimal balance) {}

  /**
   * @param meant empty when it asks for facts that nobody keeps day by day
   * @param name of the segment; empty when it never was
   */
  record Meant(Optional<Boolean> meant, String name) {

    /** As the label of what is not known. */
    List<String> named() {
      return name.isEmpty() ? List.of() : List.of(name);
    }
  }

  Meant of(TenantTx tx, UUID segment, int version, Facts facts);
}
