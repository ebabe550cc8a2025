package dev.puntual.tenants;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The companies of this installation: which there are, and how one is opened. */
public final class Companies {

  private static final SqlFile ALL = SqlFile.beside(Companies.class, "company_all");
  private static final SqlFile SOME = SqlFile.beside(Companies.class, "company_some");
  private static final SqlFile SIGNED = SqlFile.beside(Companies.class, "company_signed");
  private static final SqlFile ANY = SqlFile.beside(Companies.class, "company_any");
  private static final SqlFile INSTALLATION = SqlFile.beside(Companies.class, "installation");
  private static final SqlFile OPEN = SqlFile.beside(Companies.class, "company_open");
  private static final SqlFile PERSON = SqlFile.beside(Companies.class, "person_add");
  private static final SqlFile LOGIN = SqlFile.beside(Companies.class, "login_add");

  private final FleetTransactions fleet;
  private final TenantTransactions tenants;
  private final Audit audit;
  private final InstantSource clock;

  Companies(FleetTransactions fleet, TenantTransactions tenants, Audit audit, InstantSource clock) {
    this.fleet = fleet;
    this.tenants = tenants;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every company, oldest first. For schedulers; costs one read of a small table. */
  public List<Company> all() {
    return fleet.in(sql -> sql.apply(ALL).query(Company::read).list());
  }

  /** Those of these that exist, by name. */
  public List<Company> of(Collection<TenantId> some) {
    var ids = some.stream().map(TenantId::value).toArray(UUID[]::new);
    return fleet.in(sql -> sql.apply(SOME).param("tenants", ids).query(Company::read).list());
  }

  /** Those among which a short address looks, by what its token says of them; few. */
  public List<TenantId> signed(String sign) {
    return fleet.in(
        sql ->
            sql.apply(SIGNED)
                .param("sign", sign)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  /** False only before the first run. */
  public boolean any() {
    return fleet.in(sql -> sql.apply(ANY).query(Boolean.class).single());
  }

  /**
   * Opens the first company of this installation; empty when there is one already. Of several
   * callers at the same moment one succeeds.
   */
  public Optional<Opening> openFirst(NewCompany company, Founder founder) {
    if (any()) {
      return Optional.empty();
    }
    var id = fleet.in(sql -> sql.apply(INSTALLATION).query(UUID.class).single());
    return open(new TenantId(id), company, founder);
  }

  /** Opens one more company. Whoever calls has checked that the founder may. */
  public Opening openAnother(NewCompany company, Founder founder) {
    return open(TenantId.fresh(), company, founder).orElseThrow();
  }

  /**
   * From now on the address may try its password here. Said before the person exists: a door
   * without a person stays shut.
   *
   * @param email in lower case
   */
  public void showDoor(TenantId tenant, String email) {
    fleet.in(
        sql -> sql.apply(LOGIN).param("email", email).param("company", tenant.value()).update());
  }

  /**
   * The login comes first: one that leads to no company opens nothing, while a company without a
   * login would be shut for ever.
   */
  private Optional<Opening> open(TenantId tenant, NewCompany company, Founder founder) {
    showDoor(tenant, founder.email());
    return tenants.in(tenant, tx -> write(tx, company, founder));
  }

  private Optional<Opening> write(TenantTx tx, NewCompany company, Founder founder) {
    var now = Timestamp.from(clock.instant());
    int opened =
        tx.sql(OPEN)
            .param("name", company.name())
            .param("country", company.country())
            .param("zone", company.zone().getId())
            .param("currency", company.currency().getCurrencyCode())
            .param("language", company.language().code())
            .param("email", founder.email())
            .param("now", now)
            .update();
    if (opened == 0) {
      return Optional.empty();
    }
    var person = Ids.next();
    tx.sql(PERSON)
        .param("person", person)
        .param("email", founder.email())
        .param("name", founder.name())
        .param("hash", founder.passwordHash())
        .param("role", "admin")
        .param("language", Language.ofTeam(company.language().code()).code())
        .param("now", now)
        .update();
    WindowRows.write(tx, FirstHours.of(company.country()).window());
    audit.record(tx, person, "company.opened", company.name(), "");
    return Optional.of(new Opening(tx.tenant(), person));
  }
}
