package dev.puntual.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final SqlFile KEYS =
      SqlFile.read(
          "test",
          "-- tenant · its wrapped keys\nselect k.key_sealed from app.data_key k"
              + " where k.tenant_id = :tenant");
  private static final byte[] KEY = "sk_live_of_a_company".getBytes(UTF_8);

  private static final TenantTransactions TRANSACTIONS =
      TestApplication.bean(TenantTransactions.class);

  @TempDir private Path home;
  private final TenantId tenant = TenantId.fresh();

  @Test
  void whatWasSealedOpensAgainAfterARestart() {
    var sealed = seal(Secrets.open("", home), tenant);

    assertThat(unseal(Secrets.open("", home), tenant, sealed)).isEqualTo(KEY);
  }

  @Test
  void theSameBytesNeverLookTheSameWhenSealed() {
    var secrets = Secrets.open("", home);

    assertThat(seal(secrets, tenant)).isNotEqualTo(seal(secrets, tenant));
  }

  @Test
  void anotherTenantCannotOpenASeal() {
    var secrets = Secrets.open("", home);
    var sealed = seal(secrets, tenant);

    assertThatThrownBy(() -> unseal(secrets, TenantId.fresh(), sealed))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void everyChangedByteBreaksTheSeal() {
    var secrets = Secrets.open("", home);
    var sealed = seal(secrets, tenant);

    IntStream.range(0, sealed.length)
        .forEach(
            i -> {
              var changed = sealed.clone();
              changed[i] ^= 1;
              assertThatThrownBy(() -> unseal(secrets, tenant, changed))
                  .isInstanceOf(BrokenSeal.class);
            });
  }

  @Test
  void anotherMasterKeyOpensNothing() {
    var sealed = seal(Secrets.open("one long enough master key, please", home), tenant);
    var other = Secrets.open("another long enough master key, please", home);

    assertThatThrownBy(() -> unseal(other, tenant, sealed)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void aSignatureBelongsToItsPurposeAndItsParts() {
    var secrets = Secrets.open("", home);
    var signature = secrets.sign("link", bytes("ab"), bytes("c"));

    assertThat(secrets.verify(signature, "link", bytes("ab"), bytes("c"))).isTrue();
    assertThat(secrets.verify(signature, "link", bytes("a"), bytes("bc"))).isFalse();
    assertThat(secrets.verify(signature, "other", bytes("ab"), bytes("c"))).isFalse();
  }

  @Test
  void aShortenedSignatureStillCountsDownToSixteenBytes() {
    var secrets = Secrets.open("", home);
    var signature = secrets.sign("link", bytes("ab"));

    assertThat(secrets.verify(Arrays.copyOf(signature, 16), "link", bytes("ab"))).isTrue();
    assertThat(secrets.verify(Arrays.copyOf(signature, 15), "link", bytes("ab"))).isFalse();
    assertThat(secrets.verify(Arrays.copyOf(signature, 40), "link", bytes("ab"))).isFalse();
  }

  @Test
  void theKeyFileIsItsOwnersAlone() throws IOException {
    Secrets.open("", home);

    assertThat(Files.getPosixFilePermissions(home.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aShortOrDamagedMasterKeyStopsTheStart() throws IOException {
    assertThatThrownBy(() -> Secrets.open("too short", home))
        .hasMessageContaining("PUNTUAL_SECRET");

    Files.writeString(home.resolve("secret.key"), "half");
    assertThatThrownBy(() -> Secrets.open("", home)).hasMessageContaining("secret.key");
  }

  @Test
  void eachCompanyHasADataKeyOfItsOwnAndItRestsWrapped() {
    var secrets = Secrets.open("", home);
    var other = TenantId.fresh();
    seal(secrets, tenant);
    seal(secrets, tenant);
    seal(secrets, other);

    assertThat(keys(tenant)).as("two values, one key").hasSize(1);
    assertThat(keys(other)).hasSize(1);
    assertThat(keys(tenant).getFirst()).isNotEqualTo(keys(other).getFirst());
    assertThat(keys(tenant).getFirst()).as("12 of nonce, 32 of key, 16 of tag").hasSize(60);
  }

  @Test
  void withoutItsDataKeyAValueStaysShutWhateverTheMasterKey() {
    var secrets = Secrets.open("", home);
    var sealed = seal(secrets, tenant);
    var copied = TenantId.fresh();
    seal(secrets, copied);

    assertThatThrownBy(() -> unseal(secrets, copied, sealed)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void whatWasSealedBeforeThereWereDataKeysStillOpens() throws GeneralSecurityException {
    var given = "one long enough master key, please";

    assertThat(unseal(Secrets.open(given, home), tenant, FirstSeal.of(given, tenant, KEY)))
        .isEqualTo(KEY);
  }

  private static byte[] seal(Secrets secrets, TenantId tenant) {
    return TRANSACTIONS.in(tenant, tx -> secrets.seal(tx, KEY));
  }

  private static byte[] unseal(Secrets secrets, TenantId tenant, byte[] sealed) {
    return TRANSACTIONS.in(tenant, tx -> secrets.unseal(tx, sealed));
  }

  private static List<byte[]> keys(TenantId tenant) {
    return TRANSACTIONS.in(tenant, tx -> tx.sql(KEYS).query(byte[].class).list());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
