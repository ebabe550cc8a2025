package dev.puntual.rules;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.PackReader;
import dev.puntual.rules.packs.Shelf;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The program as it starts with one pack more, of a country where no other test writes: what this
 * installation went by stays written down.
 */
public record TrialPack(String country, String zone) {

  /** Starts with an edition that is open on these days and lets so many contacts a day. */
  public ContactRules starts(String version, String days, int aDay) {
    var packs = new LinkedHashMap<Pack, String>(Shelf.packs());
    var text = text(version, days, aDay);
    packs.put(PackReader.read("trial.yaml", text), text);
    return starts(packs);
  }

  /** Starts with what comes with the program. */
  public ContactRules startsWithout() {
    return starts(Shelf.packs());
  }

  private static ContactRules starts(Map<Pack, String> packs) {
    return ContactRules.with(
        TestApplication.bean(FleetTransactions.class),
        TestApplication.bean(TurnableClock.class),
        packs);
  }

  private String text(String version, String days, int aDay) {
    return """
        schema: "contact-rules/1"
        id: "TRIAL-%s"
        version: "%s"
        status: "draft"
        title: { es: "Ley de prueba", en: "Law on trial" }
        effective: { from: "2020-01-01" }
        verified_on: "2026-01-21"
        applies_to: { countries: ["%s"], collectors: ["*"], debtors: ["*"], stages: ["*"] }
        windows:
          - id: "TRIAL-%s-TIME-1"
            channels: ["*"]
            days: [%s]
            start: "07:00"
            end: "20:00"
            close_margin: "PT0M"
            holidays: "ignore"
            conf: "H"
        caps:
          - id: "TRIAL-%s-CAP-1"
            channels: ["*"]
            max: %d
            unit: "attempt"
            period: "calendar_day"
            scope: "per_debtor"
            across: "all_channels"
            conf: "H"
        sources: [ { cite: "Ninguna", for: ["*"], evidence: "X" } ]
        """
        .formatted(country, version, country, country, days, country, aDay);
  }
}
