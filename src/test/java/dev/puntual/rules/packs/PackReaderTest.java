package dev.puntual.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule file is understood to its last key, or the program does not start. */
class PackReaderTest {

  private static final String GOOD =
      """
      schema: "contact-rules/1"
      id: "XX"
      version: "1"
      status: "draft"
      title: { es: "Equis", en: "Ex" }
      effective: { from: "2020-01-01" }
      verified_on: "2026-11-21"
      applies_to: { countries: ["NO"], collectors: ["*"], debtors: ["consumer", "unknown"], stages: ["*"] }
      windows:
        - { id: "XX-1", channels: ["*"], days: ["MON"], start: "08:00", end: "19:00", close_margin: "PT15M", holidays: "closed", conf: "H" }
      caps:
        - { id: "XX-2", channels: ["*"], max: 1, unit: "attempt", period: "calendar_day", scope: "per_debtor", across: "channel", conf: "H" }
      sources: [ { cite: "A law", for: ["XX-1"], evidence: "V" } ]
      """;

  @Test
  void aCompletePackIsRead() {
    var pack = PackReader.read("xx.yaml", GOOD);

    assertThat(pack.binds().countries()).containsExactly("NO");
    assertThat(pack.rules().map(Object::toString)).containsExactly("XX-1@1", "XX-2@1");
  }

  @Test
  void everyPackThatComesWithTheProgramIsUnderstood() {
    assertThat(Shelf.packs().keySet().stream().map(Pack::id).collect(Collectors.toSet()))
        .contains(
            "HOUSE",
            "MX",
            "MX-BILL-2026",
            "PE",
            "CO",
            "CL",
            "AR",
            "AR-C",
            "EC",
            "BR",
            "BR-SP",
            "BR-AL",
            "BR-RJ",
            "ES",
            "US",
            "US-NYC",
            "EU",
            "UK");
    assertThat(Shelf.zones()).containsKeys("MX", "BR", "US", "CL", "EC", "ES");
  }

  @Test
  void onlyPacksSignedByCounselMaySaySoAndNoneIsYet() {
    assertThat(Shelf.packs().keySet())
        .allSatisfy(pack -> assertThat(pack.status()).isNotEqualTo(Pack.Status.COUNSEL_APPROVED));
  }

  @Test
  void anUnquotedNorwayIsNotATruth() {
    refuses(GOOD.replace("[\"NO\"]", "[NO]"), "put codes, days and times in quotes");
  }

  @Test
  void anUnquotedTimeIsNotANumber() {
    refuses(GOOD.replace("\"19:00\"", "19:00"), "reads as 1140, not as a text");
  }

  @Test
  void anUnquotedDateIsNotADate() {
    refuses(GOOD.replace("\"2020-01-01\"", "2020-01-01"), "not as a text");
  }

  @Test
  void aPackWithoutASourceIsAnOpinion() {
    refuses(GOOD.replaceAll("sources:.*", "sources: []"), "a pack without a source is an opinion");
  }

  @Test
  void aSourceForARuleThatIsNotThereIsNoticed() {
    refuses(GOOD.replace("for: [\"XX-1\"]", "for: [\"XX-9\"]"), "“XX-9”, which is no rule here");
  }

  @Test
  void aKeyThatNobodyKnowsWasMeantToBeARule() {
    refuses(GOOD + "quiet_afer: []\n", "nobody knows the key “quiet_afer”");
    refuses(GOOD.replace("max: 1,", "max: 1, maxx: 2,"), "nobody knows the key “maxx”");
  }

  @Test
  void whatALawAsksBesideIsReadAndSaysWhoSeesToIt() {
    var chile = duties("CL");
    assertThat(chile)
        .contains(new Duty(Duty.Kind.CALLER_PREFIX, "600"))
        .contains(new Duty(Duty.Kind.FREE_NOTICE, "15"))
        .contains(new Duty(Duty.Kind.RECORDS_SOURCE, "P2Y"));
    assertThat(duties("CO"))
        .contains(new Duty(Duty.Kind.EXTRA_HOURS, ""), new Duty(Duty.Kind.CHANNELS_OFFERED, ""));
    assertThat(duties("AR-C")).contains(new Duty(Duty.Kind.CERTIFICATE, ""));
    assertThat(duties("EU")).contains(new Duty(Duty.Kind.RIGHTS_ANSWER, "P1M"));
    assertThat(duties("HOUSE")).contains(new Duty(Duty.Kind.HOURS_KEPT, ""));
    assertThat(Duty.Kind.EXTRA_HOURS.keeper()).isEqualTo(Duty.Keeper.PROGRAM);
    refuses(GOOD + "rights: { answer_within: \"soon\" }\n", "does not understand “soon”");
    refuses(GOOD + "records: { contact_logg: \"P5Y\" }\n", "nobody knows the key “contact_logg”");
    refuses(
        GOOD + "content: { caller_id: { hidden: \"maybe\" } }\n", "must be “forbidden” or absent");
  }

  private static List<Duty> duties(String id) {
    return Shelf.packs().keySet().stream()
        .filter(pack -> pack.id().equals(id))
        .findFirst()
        .orElseThrow()
        .duties();
  }

  @Test
  void consumersComeWithTheUnknown() {
    refuses(GOOD.replace("[\"consumer\", \"unknown\"]", "[\"consumer\"]"), "name “unknown” too");
  }

  @Test
  void whatCannotBeKeptIsRefusedAtTheDoor() {
    refuses(GOOD.replace("\"attempt\"", "\"delivered\""), "must be “attempt”");
    refuses(GOOD.replace("\"calendar_day\"", "\"fortnight\""), "does not know “fortnight”");
    refuses(GOOD.replace("max: 1", "max: 0"), "must be at least 1");
    refuses(GOOD.replace("max: 1", "max: \"1\""), "must be a whole number");
    refuses(GOOD.replace("end: \"19:00\"", "end: \"08:10\""), "leaves no time to write");
    refuses(GOOD.replace("end: \"19:00\"", "end: \"25:00\""), "does not understand “25:00”");
    refuses(GOOD.replace("[\"MON\"]", "[\"LUN\"]"), "has no day “LUN”");
    refuses(GOOD.replace("contact-rules/1", "contact-rules/2"), "must be “contact-rules/1”");
    refuses(GOOD.replace("XX-2", "XX-1"), "two rules called “XX-1”");
  }

  @Test
  void yamlStaysWithinBounds() {
    refuses("a: &a [1]\nb: [*a, *a]\nc: *a\n", "cannot be read");
    refuses("!!javax.script.ScriptEngineManager [x]", "cannot be read");
    refuses(GOOD + "id: \"YY\"\n", "cannot be read");
    refuses("x".repeat(70_000), "cannot be read");
    refuses("just a text", "must have keys and values");
    refuses("[".repeat(50) + "]".repeat(50), "cannot be read");
  }

  private static void refuses(String text, String sentence) {
    assertThatExceptionOfType(MalformedPack.class)
        .isThrownBy(() -> PackReader.read("xx.yaml", text))
        .withMessageStartingWith("Contact rules xx.yaml: ")
        .withMessageContaining(sentence);
  }
}
