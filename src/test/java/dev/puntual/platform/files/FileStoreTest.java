package dev.puntual.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

  private static final byte[] HOLA = "hola".getBytes(StandardCharsets.UTF_8);

  private final TenantId tenant = TenantId.fresh();

  @TempDir Path home;

  @Test
  void aFileLiesWholeUnderItsTenantWithItsFingerprint() throws IOException {
    var store = new FileStore(home);
    var id = Ids.next();

    assertThat(store.keep(tenant, id, new ByteArrayInputStream(HOLA), 4))
        .isEqualTo(
            new Kept.Whole(4, "b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79"));
    assertThat(store.path(tenant, id)).hasBinaryContent(HOLA).startsWith(home.resolve("files"));
  }

  @Test
  void aFileBeyondTheLimitLeavesNothing() throws IOException {
    var store = new FileStore(home);

    assertThat(store.keep(tenant, Ids.next(), new ByteArrayInputStream(HOLA), 3))
        .isEqualTo(new Kept.TooLarge(3));
    assertThat(filesBelow(home)).isZero();
  }

  @Test
  void aLineThatBreaksOffLeavesNothing() throws IOException {
    var store = new FileStore(home);
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> store.keep(tenant, Ids.next(), broken, 10))
        .isInstanceOf(IOException.class);
    assertThat(filesBelow(home)).isZero();
  }

  private static long filesBelow(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).count();
    }
  }
}
