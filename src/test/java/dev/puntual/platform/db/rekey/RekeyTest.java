package dev.puntual.platform.db.rekey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.db.backup.Keeper;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.secrets.FirstSeal;
import dev.puntual.platform.secrets.GivenKeys;
import dev.puntual.platform.secrets.Rotation;
import dev.puntual.platform.secrets.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes in a database whose owner is an ordinary user, fenced as everybody. */
@Timeout(120)
class RekeyTest {

  private static final byte[] PASSWORD = "clave-de-luisa".getBytes(UTF_8);
  private static final String OLD = "one long enough master key, please";
  private static final String NEW = "another long enough master key, too";

  private static DatabaseAddress address;
  private static Database database;

  @TempDir private Path home;
  private final TenantId tenant = TenantId.fresh();
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    address = Keeper.ordinary("rekeyed");
    database = Database.at(address);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** Each test is an installation of its own. */
  @BeforeEach
  void nothingIsSealed() throws Exception {
    var superuser = TestCluster.address();
    Keeper.tell(
        new DatabaseAddress(address.jdbcUrl(), superuser.user(), superuser.password()),
        "truncate app.data_key, messaging.account");
  }

  @Test
  void whatNoKeyOpensStaysAndTheKeysOfBeforeAreKept(@TempDir Path lost) throws Exception {
    seal(Secrets.open("", lost), TenantId.fresh());
    var sealed = seal(Secrets.open("", home), tenant);

    assertThat(rekey(Map.of())).as(said()).isZero();
    assertThat(rekey(Map.of())).as(said()).isZero();

    assertThat(said()).containsPattern("(?m)^1 (llaves o|keys or) ");
    assertThat(Files.readAllLines(home.resolve("secret.key"))).hasSize(3);
    assertThat(unseal(Secrets.open("", home), sealed)).isEqualTo(PASSWORD);
  }

  @Test
  void theNewKeyOpensEverythingAndTheOldOneNothing(@TempDir Path stolen) throws Exception {
    var before = Secrets.open("", home);
    var sealed = seal(before, tenant);
    Files.copy(home.resolve("secret.key"), stolen.resolve("secret.key"));
    assertThat(unseal(Secrets.open("", stolen), sealed)).isEqualTo(PASSWORD);

    assertThat(rekey(Map.of())).as(said()).isZero();

    assertThat(unseal(Secrets.open("", home), sealed)).isEqualTo(PASSWORD);
    var old = Secrets.open("", stolen);
    assertThatThrownBy(() -> unseal(old, sealed)).isInstanceOf(BrokenSeal.class);
    assertThat(Secrets.nameOfKey(GivenKeys.only(""), home))
        .isNotEqualTo(Secrets.nameOfKey(GivenKeys.only(""), stolen));
    assertThat(said()).contains(home.resolve("secret.key").toString());
  }

  @Test
  void aPuntualAtWorkGoesOnOpeningAndSealing() {
    var working = Secrets.open("", home);
    var sealed = seal(working, tenant);

    assertThat(rekey(Map.of())).as(said()).isZero();

    assertThat(unseal(working, sealed)).isEqualTo(PASSWORD);
    var fresh = TenantId.fresh();
    var after = seal(working, fresh);
    byte[] opened =
        database.transactions().in(fresh, tx -> Secrets.open("", home).unseal(tx, after));
    assertThat(opened).isEqualTo(PASSWORD);
  }

  @Test
  void linksThatAreOutGoOnBeingOurs() throws Exception {
    var signature = Secrets.open("", home).sign("link", PASSWORD);
    var first = Files.readString(home.resolve("secret.key")).strip();

    assertThat(rekey(Map.of()) + rekey(Map.of())).as(said()).isZero();

    assertThat(Secrets.open("", home).verify(signature, "link", PASSWORD)).isTrue();
    assertThat(Files.readAllLines(home.resolve("secret.key"))).hasSize(2).endsWith(first);
  }

  @Test
  void whatWasSealedBeforeThereWereDataKeysIsSealedAnew() throws Exception {
    Secrets.open("", home);
    var first = HexFormat.of().parseHex(Files.readString(home.resolve("secret.key")).strip());
    keep(FirstSeal.of(first, tenant, PASSWORD));

    assertThat(rekey(Map.of())).as(said()).isZero();

    var kept = kept();
    assertThat(kept[0]).as("version").isEqualTo((byte) 2);
    assertThat(unseal(Secrets.open("", home), kept)).isEqualTo(PASSWORD);
  }

  @Test
  void whoDiesHalfWayLosesNothingAndGoesOn() {
    var sealed = seal(Secrets.open("", home), tenant);
    Rotation.begin(GivenKeys.only(""), home);
    var half = Secrets.open("", home);
    assertThat(unseal(half, sealed)).isEqualTo(PASSWORD);
    var between = seal(half, tenant);

    assertThat(rekey(Map.of())).as(said()).isZero();

    var whole = Secrets.open("", home);
    assertThat(unseal(whole, sealed)).isEqualTo(PASSWORD);
    assertThat(unseal(whole, between)).isEqualTo(PASSWORD);
  }

  @Test
  void aKeyThatAPersonGaveIsChangedByThatPerson() {
    var sealed = seal(Secrets.open(OLD, home), tenant);
    assertThat(rekey(Map.of("PUNTUAL_SECRET", NEW))).as("without the old one").isEqualTo(2);

    assertThat(rekey(Map.of("PUNTUAL_SECRET", NEW, "PUNTUAL_SECRET_BEFORE", OLD)))
        .as(said())
        .isZero();

    assertThat(unseal(Secrets.open(new GivenKeys(NEW, "", OLD), home), sealed)).isEqualTo(PASSWORD);
    var old = Secrets.open(OLD, home);
    assertThatThrownBy(() -> unseal(old, sealed)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void theFencesStandAgain() throws Exception {
    Secrets.open("", home);
    assertThat(rekey(Map.of())).as(said()).isZero();

    var owner = new Keeper(address, home);
    assertThat(
            owner.ask(
                "select count(*) from pg_class c where obj_description(c.oid, 'pg_class') like"
                    + " 'tenant:%' and not c.relforcerowsecurity"))
        .isEqualTo("0");
    assertThat(owner.ask("select count(*) from app.data_key")).isEqualTo("0");
  }

  @Test
  void aHomeWithoutAKeyIsNotGivenOne() {
    assertThat(rekey(Map.of())).isEqualTo(1);
    assertThat(home.resolve("secret.key")).doesNotExist();
  }

  private int rekey(Map<String, String> given) {
    var variables = new HashMap<>(given);
    variables.put("PUNTUAL_DB_URL", address.jdbcUrl());
    variables.put("PUNTUAL_DB_USER", address.user());
    variables.put("PUNTUAL_DB_PASSWORD", address.password());
    variables.put("PUNTUAL_HOME", home.toString());
    return new Rekey(variables::get).run(List.of(), said::add);
  }

  private String said() {
    return String.join("\n", said);
  }

  private static byte[] seal(Secrets secrets, TenantId tenant) {
    return database.transactions().in(tenant, tx -> secrets.seal(tx, PASSWORD));
  }

  private byte[] unseal(Secrets secrets, byte[] sealed) {
    return database.transactions().in(tenant, tx -> secrets.unseal(tx, sealed));
  }

  private void keep(byte[] sealed) {
    database
        .transactions()
        .run(
            tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · keeps it\n"
                                + "insert into messaging.account (tenant_id, channel, provider, sender,"
                                + " keys_sealed, changed_at) values (:tenant, 'sms', 'p', 's', :sealed,"
                                + " timestamptz '2026-03-02')"))
                    .param("sealed", sealed)
                    .update());
  }

  private byte[] kept() {
    return database
        .transactions()
        .in(
            tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · what is kept\nselect a.keys_sealed from messaging.account a"
                                + " where a.tenant_id = :tenant"))
                    .query(byte[].class)
                    .single());
  }
}
