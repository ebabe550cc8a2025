package dev.puntual.sandbox;

import dev.puntual.platform.db.backup.CompanyCopy;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Sandbox;
import dev.puntual.tenants.Sandboxes;
import dev.puntual.tenants.Sandboxes.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what people asked of their sandboxes, one after the other. */
final class SandboxBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxBeat.class);

  private final Sandboxes sandboxes;
  private final Companies companies;
  private final CompanyCopy copy;
  private final FileStore files;
  private final Turning turning;

  SandboxBeat(
      Sandboxes sandboxes,
      Companies companies,
      CompanyCopy copy,
      FileStore files,
      Turning turning) {
    this.sandboxes = sandboxes;
    this.companies = companies;
    this.copy = copy;
    this.files = files;
    this.turning = turning;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public boolean beat() {
    var wanted = sandboxes.wanted();
    wanted.forEach(this::attend);
    return !wanted.isEmpty();
  }

  private void attend(Wanted wanted) {
    sandboxes.take(wanted).ifPresent(sandbox -> attend(wanted, sandbox));
  }

  private void attend(Wanted wanted, Sandbox sandbox) {
    try {
      switch (wanted.errand()) {
        case MAKE -> make(wanted, sandbox);
        case TURN, STIR -> turn(wanted, sandbox);
        case AGAIN -> {
          erase(sandbox);
          sandboxes.afresh(wanted);
        }
        case DROP -> {
          erase(sandbox);
          sandboxes.forget(wanted.company());
        }
        case NONE -> {}
      }
    } catch (RuntimeException e) {
      LOG.error("{} of the sandbox of {} failed", wanted.errand(), wanted.company(), e);
      sandboxes.failed(wanted);
    }
  }

  private void erase(Sandbox sandbox) {
    copy.erase(sandbox.id());
    try {
      files.empty(sandbox.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Wanted wanted, Sandbox sandbox) {
    copy.erase(sandbox.id());
    copy.copy(
        wanted.company(),
        sandbox.id(),
        Copied.EXCEPT,
        (done, whole) -> sandboxes.progress(wanted, done, whole));
    sandboxes.begin(wanted.company(), sandbox.id());
    sandboxes.done(wanted);
  }

  private void turn(Wanted wanted, Sandbox sandbox) {
    var stood = sandboxes.clock(sandbox.id()).orElseThrow().moment().at();
    var goal = sandbox.goal();
    var way = new Turning.Way(sandbox.id(), zone(wanted), goal != null && sandbox.approves());
    if (goal == null) {
      turning.live(way, stood);
    } else {
      var began = LocalDate.ofInstant(stood, way.zone());
      turning.turn(
          way,
          stood,
          goal,
          clock -> {
            sandboxes.turn(sandbox.id(), clock);
            var day = LocalDate.ofInstant(clock, way.zone());
            sandboxes.progress(wanted, (int) ChronoUnit.DAYS.between(began, day), sandbox.whole());
          });
    }
    sandboxes.done(wanted);
  }

  private ZoneId zone(Wanted wanted) {
    return companies.of(List.of(wanted.company())).getFirst().zone();
  }
}
