package dev.puntual.demo;

import dev.puntual.demo.story.Deed;
import dev.puntual.demo.story.Script;
import dev.puntual.kernel.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A company that lives after a script.
 *
 * @param person who does what people do
 */
record Company(TenantId tenant, UUID person, ZoneId zone, Script script) {

  /** A deed and when it happens for everybody. */
  record Turn(Instant at, Company company, Deed deed) {}

  Stream<Turn> on(LocalDate day) {
    return script.on(day).stream().map(deed -> new Turn(instant(deed), this, deed));
  }

  private Instant instant(Deed deed) {
    return deed.at().atZone(zone).toInstant();
  }
}
