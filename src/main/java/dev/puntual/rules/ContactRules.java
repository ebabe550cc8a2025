package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.hours.Holidays;
import dev.puntual.rules.hours.Zones;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.HolidayYears;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The rules as they stand: the law that came with the program, and what each company adds. */
public final class ContactRules {

  private static final SqlFile READ = SqlFile.beside(ContactRules.class, "policy_read");
  private static final SqlFile COLLECTS = SqlFile.beside(ContactRules.class, "collector_write");
  private static final SqlFile WRITE = SqlFile.beside(ContactRules.class, "policy_write");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Editions.Kept kept;
  private final Succession succession;
  private final Places places;
  private final Holidays holidays;
  private final Zones zones;
  private final InstantSource clock;

  private ContactRules(Editions.Kept kept, Places places, InstantSource clock) {
    this.kept = kept;
    this.succession = new Succession(kept.before());
    this.places = places;
    this.holidays = places.holidays();
    this.zones = places.zones();
    this.clock = clock;
  }

  /** With the packs that came with the program; a malformed one is refused. */
  public static ContactRules shipped(FleetTransactions fleet, InstantSource clock) {
    return with(fleet, clock, Shelf.packs());
  }

  /** With these packs, each with the text it was read from, as if they had come with it. */
  public static ContactRules with(
      FleetTransactions fleet, InstantSource clock, Map<Pack, String> packs) {
    var places = new Places(HolidayYears.days(), Shelf.zones());
    return new ContactRules(Editions.keep(fleet, clock, packs, places), places, clock);
  }

  /** Every pack that came with the program, the disabled ones too. */
  public List<Pack> packs() {
    return kept.packs().keySet().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  /** The rules of the company of this transaction. Good for a batch, not for a week. */
  public CompanyBook of(TenantTx tx) {
    var policy = JSON.writeValueAsString(limits(tx));
    var before = succession.binding(tx);
    var editions = Stream.concat(kept.all().stream(), before.stream().map(Superseded::mark));
    var law = new RuleBook(beside(before), holidays, zones);
    return book(policy, editions.toList(), law, HoursAsked.all(tx));
  }

  /** All packs, and the earlier editions that bind beside them. */
  private List<Pack> beside(List<Superseded> before) {
    return Stream.concat(packs().stream(), before.stream().map(Superseded::beside)).toList();
  }

  /**
   * Names all packs, calendars and zones that the company's debtors are asked by: those of {@code
   * rules.v_shelf}, and earlier editions that bind beside them.
   */
  public String law(TenantTx tx) {
    return Stream.concat(
            Stream.of(kept.shelf()), succession.binding(tx).stream().map(Superseded::mark))
        .collect(Collectors.joining(" "));
  }

  /** Earlier editions of packs that were replaced while the company was here, newest first. */
  public List<Succession.Standing> before(TenantTx tx) {
    return succession.of(tx);
  }

  /** How many packs ask less than before and wait for the company's yes. */
  public int waiting(TenantTx tx) {
    return (int) succession.binding(tx).stream().map(one -> one.was().id()).distinct().count();
  }

  /** Every earlier edition, of whatever company: for whoever says rules in words. */
  public List<Pack> earlier() {
    return succession.all().stream().map(Superseded::beside).toList();
  }

  /** The company goes on without the earlier editions of this pack. Returns how many bound it. */
  public int agree(TenantTx tx, String pack, UUID person) {
    var bound = succession.binding(tx).stream().filter(one -> one.was().id().equals(pack)).toList();
    if (!bound.isEmpty()) {
      Succession.agree(tx, bound, person, clock.instant());
    }
    return bound.size();
  }

  /** The company's rules once it agreed to be without earlier editions of this pack. */
  public RuleBook agreed(TenantTx tx, String pack) {
    var others =
        succession.binding(tx).stream().filter(one -> !one.was().id().equals(pack)).toList();
    return replayed(beside(others), places, JSON.writeValueAsString(limits(tx)));
  }

  /** The company's rules as if this edition still stood in the place of what came after it. */
  public RuleBook asBefore(TenantTx tx, Superseded edition) {
    return trying(tx, edition.was());
  }

  /** The company's rules with another text of one pack, for {@link PackTrial}. */
  public RuleBook trying(TenantTx tx, Pack candidate) {
    var others = beside(succession.binding(tx)).stream();
    var all = others.filter(pack -> !pack.id().equals(candidate.id()));
    return replayed(
        Stream.concat(all, Stream.of(candidate)).toList(),
        places,
        JSON.writeValueAsString(limits(tx)));
  }

  /** The company's rules with other caps of its own, for {@link PackTrial}. */
  public RuleBook trying(TenantTx tx, Caps caps) {
    var all = beside(succession.binding(tx));
    return replayed(all, places, JSON.writeValueAsString(limits(tx, caps, collector(tx))));
  }

  /** The book as it was, from what was kept of it. */
  static RuleBook replayed(List<Pack> then, Places there, String policy) {
    var company = JSON.readValue(policy, CompanyLimits.class);
    return company.on(new RuleBook(then, there.holidays(), there.zones()));
  }

  /** The company's own caps. */
  public Caps caps(TenantTx tx) {
    return policy(tx).caps();
  }

  /** What the company is to the law; one that never said so collects what it sold. */
  public Collector collector(TenantTx tx) {
    return policy(tx).collector();
  }

  /** From now on its contacts are judged as those of such a company. */
  public void collects(TenantTx tx, Collector collector) {
    tx.sql(COLLECTS)
        .param("collector", Kind.word(collector))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Keeps the caps; whoever calls this has asked the law before. */
  public void keep(TenantTx tx, Caps caps) {
    tx.sql(WRITE)
        .param("perDay", caps.perDay())
        .param("perWeek", caps.perWeek())
        .param("hoursBetween", caps.hoursBetween())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** What a company said of itself here. */
  private record Policy(Caps caps, Collector collector) {}

  private static Policy policy(TenantTx tx) {
    return tx.sql(READ)
        .query(ContactRules::said)
        .optional()
        .orElseGet(() -> new Policy(Caps.none(), Collector.FIRST_PARTY));
  }

  private CompanyLimits limits(TenantTx tx) {
    var policy = policy(tx);
    return limits(tx, policy.caps(), policy.collector());
  }

  private CompanyLimits limits(TenantTx tx, Caps caps, Collector collector) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var calendar = ContactCalendars.load(tx, List.of(), today);
    return CompanyLimits.of(calendar.window(), calendar.closed(), caps, collector);
  }

  private static CompanyBook book(
      String policy, List<String> editions, RuleBook law, List<AskedHours> asked) {
    var company = JSON.readValue(policy, CompanyLimits.class);
    var sorted = editions.stream().sorted().toList();
    var id = Fingerprint.of(String.join(" ", sorted) + policy);
    return new CompanyBook(id, company.on(law), sorted, policy, asked);
  }

  private static Policy said(ResultSet row, int number) throws SQLException {
    return new Policy(
        new Caps(
            row.getObject("per_day", Integer.class),
            row.getObject("per_week", Integer.class),
            row.getObject("hours_between", Integer.class)),
        Kind.word(Collector.class, row.getString("collector")));
  }
}
