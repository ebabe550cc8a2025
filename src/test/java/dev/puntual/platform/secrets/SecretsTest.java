package dev.puntual.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.kernel.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final byte[] KEY = "sk_live_of_a_company".getBytes(UTF_8);

  @TempDir private Path home;
  private final TenantId tenant = TenantId.fresh();

  @Test
  void whatWasSealedOpensAgainAfterARestart() {
    var sealed = Secrets.open("", home).seal(tenant, KEY);

    assertThat(Secrets.open("", home).unseal(tenant, sealed)).isEqualTo(KEY);
  }

  @Test
  void theSameBytesNeverLookTheSameWhenSealed() {
    var secrets = Secrets.open("", home);

    assertThat(secrets.seal(tenant, KEY)).isNotEqualTo(secrets.seal(tenant, KEY));
  }

  @Test
  void anotherTenantCannotOpenASeal() {
    var secrets = Secrets.open("", home);
    var sealed = secrets.seal(tenant, KEY);

    assertThatThrownBy(() -> secrets.unseal(TenantId.fresh(), sealed))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void everyChangedByteBreaksTheSeal() {
    var secrets = Secrets.open("", home);
    var sealed = secrets.seal(tenant, KEY);

    IntStream.range(0, sealed.length)
        .forEach(
            i -> {
              var changed = sealed.clone();
              changed[i] ^= 1;
              assertThatThrownBy(() -> secrets.unseal(tenant, changed))
                  .isInstanceOf(BrokenSeal.class);
            });
  }

  @Test
  void anotherMasterKeyOpensNothing() {
    var sealed = Secrets.open("one long enough master key, please", home).seal(tenant, KEY);
    var other = Secrets.open("another long enough master key, please", home);

    assertThatThrownBy(() -> other.unseal(tenant, sealed)).isInstanceOf(BrokenSeal.class);
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

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
