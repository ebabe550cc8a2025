package dev.puntual.intake;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Somebody at a desk who brings files, in a company of their own. */
public final class Desk {

  public final World world = new World("2026-03-02");
  public final TenantId tenant = world.tenant;
  private final Uploads uploads = TestApplication.bean(Uploads.class);
  private final Imports imports = TestApplication.bean(Imports.class);

  public UUID brings(String text) {
    return brings("cartera.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  public UUID brings(Path path) {
    try {
      return brings(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public UUID brings(String name, byte[] bytes) {
    try {
      var received = uploads.receive(tenant, null, name, new ByteArrayInputStream(bytes));
      return ((Uploads.Received.Listed) received).file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says "load", and lets the background work. */
  public LoadResult loads(UUID file) {
    saysLoad(file);
    beats();
    var result = file(file).result();
    if (result == null) {
      throw new AssertionError("not loaded: " + file(file).state() + " " + file(file).problem());
    }
    return result;
  }

  public LoadResult loads(String text) {
    return loads(brings(text));
  }

  public boolean saysLoad(UUID file) {
    return imports.load(tenant, file);
  }

  public void beats() {
    while (TestApplication.bean(LoadBeat.class).beat()) {
      TestApplication.bean(ProgressBeat.class).beat();
    }
    TestApplication.bean(ProgressBeat.class).beat();
  }

  public ImportFile file(UUID file) {
    return imports.find(tenant, file).orElseThrow();
  }
}
