package dev.puntual.demo;

import dev.puntual.demo.story.Deed;
import dev.puntual.intake.FileState;
import dev.puntual.intake.Imports;
import dev.puntual.intake.Uploads;
import dev.puntual.platform.jobs.Beat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Uploads files as a person would, and says "load" at once. */
final class InTray {

  /** Further back than any day that is lived twice. */
  private static final int LATEST = 20;

  private final Uploads uploads;
  private final Imports imports;
  private final Beat loading;

  /**
   * @param loading the beat that loads files on their way
   */
  InTray(Uploads uploads, Imports imports, Beat loading) {
    this.uploads = uploads;
    this.imports = imports;
    this.loading = loading;
  }

  /** A file that is there already is not brought again. */
  void take(Company company, Deed.Upload upload) {
    if (!known(company, upload.name())) {
      receive(company, upload);
    }
  }

  private boolean known(Company company, String name) {
    return imports.list(company.tenant(), null, LATEST).stream()
        .anyMatch(file -> file.name().equals(name) && file.state() == FileState.LOADED);
  }

  private void receive(Company company, Deed.Upload upload) {
    var bytes = new ByteArrayInputStream(upload.text().getBytes(StandardCharsets.UTF_8));
    try {
      var received = uploads.receive(company.tenant(), company.person(), upload.name(), bytes);
      if (received instanceof Uploads.Received.Listed(var file)) {
        load(company, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Company company, UUID file) {
    imports.load(company.tenant(), file);
    while (loading.beat()) {
      // Says itself when nothing is on its way.
    }
  }
}
