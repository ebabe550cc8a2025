package dev.puntual.dunning.segment;

import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a segment may be called so, as far as anybody has committed. */
final class SegmentNames {

  private static final SqlFile NAMED = SqlFile.beside(SegmentNames.class, "segment_named");
  private static final int LONGEST_NAME = 80;

  private SegmentNames() {}

  static List<Fault> faults(TenantTx tx, @Nullable UUID id, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return List.of(new Fault(0, Fault.Code.NO_NAME, String.valueOf(LONGEST_NAME)));
    }
    var standing =
        tx.sql(NAMED)
            .param("name", name)
            .param("segment", id == null ? Ids.next() : id)
            .query((row, _) -> new int[] {row.getInt("all_of_them"), row.getInt("same")})
            .single();
    if (standing[1] > 0) {
      return List.of(new Fault(0, Fault.Code.SAME_NAME, name));
    }
    return id == null && standing[0] >= Segments.MOST
        ? List.of(new Fault(0, Fault.Code.TOO_MANY_SEGMENTS, String.valueOf(Segments.MOST)))
        : List.of();
  }
}
