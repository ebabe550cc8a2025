package dev.puntual.api.consents;

import dev.puntual.rules.ConsentRegister.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A word of the register as programs read it.
 *
 * @param everywhere whether it is about all addresses of its channel
 * @param address absent then, and for one that the debtor no longer has
 */
@JsonNaming(SnakeCaseStrategy.class)
record ConsentTold(
    UUID id,
    String channel,
    boolean granted,
    boolean everywhere,
    @Nullable String address,
    String basis,
    String evidence,
    String wording,
    String language,
    List<String> offered,
    @Nullable LocalDate saidOn,
    Instant recordedAt) {

  static ConsentTold of(Kept kept) {
    var entry = kept.entry();
    return new ConsentTold(
        kept.id(),
        entry.channel().name().toLowerCase(Locale.ROOT),
        entry.granted(),
        kept.everywhere(),
        entry.address(),
        entry.basis().name().toLowerCase(Locale.ROOT),
        entry.evidence(),
        entry.shown().wording(),
        entry.shown().language(),
        entry.shown().offered().stream()
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList(),
        kept.saidOn(),
        kept.at());
  }
}
