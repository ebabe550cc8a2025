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
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rules as they stand: the law that came with the program, and what each company adds. */
public final class ContactRules {

  private static final SqlFile HOLIDAYS = SqlFile.beside(ContactRules.class, "holidays");
  private static final SqlFile READ = SqlFile.beside(ContactRules.class, "policy_read");
  private static final SqlFile COLLECTS = SqlFile.beside(ContactRules.class, "collector_write");
  private static final SqlFile WRITE = SqlFile.beside(ContactRules.class, "policy_write");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Pack, String> packs;
  private final Zones zones;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Holidays> holidays = new AtomicReference<>();

  /**
   * @param packs with the fingerprint of the text each was read from
   */
  ContactRules(Map<Pack, String> packs, Zones zones, InstantSource clock) {
    this.packs = Map.copyOf(packs);
    this.zones = zones;
    this.clock = clock;
  }

  /** With the packs that came with the program; a malformed one is refused. */
  public static ContactRules shipped(FleetTransactions fleet, InstantSource clock) {
    var packs = Editions.keep(fleet, clock, Shelf.packs());
    return new ContactRules(packs, new Zones(Shelf.zones()), clock);
  }

  /** Every pack that came with the program, the disabled ones too. */
  public List<Pack> packs() {
    return packs.keySet().stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
  }

  /** The rules of the company of this transaction. Good for a batch, not for a week. */
  public CompanyBook of(TenantTx tx) {
    var policy = JSON.writeValueAsString(limits(tx));
    return book(policy, List.copyOf(packs.values()), new RuleBook(packs(), calendars(tx), zones));
  }

  /** The company's rules with another text of one pack, for {@link PackTrial}. */
  public RuleBook trying(TenantTx tx, Pack candidate) {
    var others = packs().stream().filter(pack -> !pack.id().equals(candidate.id()));
    var all = Stream.concat(others, Stream.of(candidate)).toList();
    return replayed(tx, all, JSON.writeValueAsString(limits(tx)));
  }

  /** The company's rules with other caps of its own, for {@link PackTrial}. */
  public RuleBook trying(TenantTx tx, Caps caps) {
    return replayed(tx, packs(), JSON.writeValueAsString(limits(tx, caps, collector(tx))));
  }

  /** The book as it was, from what was kept of it. */
  RuleBook replayed(TenantTx tx, List<Pack> then, String policy) {
    var company = JSON.readValue(policy, CompanyLimits.class);
    return company.on(new RuleBook(then, calendars(tx), zones));
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

  private static CompanyBook book(String policy, List<String> editions, RuleBook law) {
    var company = JSON.readValue(policy, CompanyLimits.class);
    var sorted = editions.stream().sorted().toList();
    var id = Fingerprint.of(String.join(" ", sorted) + policy);
    return new CompanyBook(id, company.on(law), sorted, policy);
  }

  /**
   * Those of reviewed years. Loaded once: they are written when the program starts, and not after.
   */
  private Holidays calendars(TenantTx tx) {
    var known = holidays.get();
    if (known != null) {
      return known;
    }
    var days = new HashMap<String, List<LocalDate>>();
    tx
        .sql(HOLIDAYS)
        .query((row, _) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
        .list()
        .stream()
        .filter(day -> HolidayYears.reviewed(day.getKey(), Year.from(day.getValue())))
        .forEach(
            day -> days.computeIfAbsent(day.getKey(), _ -> new ArrayList<>()).add(day.getValue()));
    var loaded = Holidays.of(days);
    holidays.set(loaded);
    return loaded;
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
