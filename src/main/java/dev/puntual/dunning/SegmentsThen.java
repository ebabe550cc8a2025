package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a segment said of a debt in a version of its own, from the facts that decisions keep. */
public interface SegmentsThen {

  /**
   * What a decision keeps of the debt it is about.
   *
   * @param asked what conditions on other facts came to, bit by bit; null when nobody kept it
   * @param segments that were asked, with the version that each had
   */
  record Facts(
      int daysPastDue,
      String currency,
      BigDecimal balance,
      @Nullable Long asked,
      Map<UUID, Integer> segments) {}

  /**
   * @param meant empty when it asks for facts that nobody kept
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
