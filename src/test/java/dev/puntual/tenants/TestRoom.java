package dev.puntual.tenants;

import dev.puntual.platform.db.TestDatabase;
import java.time.InstantSource;

/** The room's parts for tests, on the shared database and a clock of the test. */
public final class TestRoom {

  private TestRoom() {}

  public static Companies companies(InstantSource clock) {
    return new Companies(
        TestDatabase.fleet(), TestDatabase.transactions(), new Audit(clock), clock);
  }

  public static Audit audit(InstantSource clock) {
    return new Audit(clock);
  }
}
