package dev.puntual.demo;

import dev.puntual.TestApplication;
import dev.puntual.demo.story.Era;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Authorisations;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.SampleLogin;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two companies with some weeks behind them, for tests of what must outlive them. */
public final class LivedDemo {

  private LivedDemo() {}

  /** Lives a few weeks of a few debtors in the shared test database. */
  public static void live(String email) {
    var transactions = TestApplication.bean(TenantTransactions.class);
    var founding =
        new Founding(
            TestApplication.bean(Companies.class),
            transactions,
            TestApplication.bean(PasswordEncoder.class),
            TestApplication.bean(Authorisations.class),
            new SampleLogin("Lucía Robles", email, "una que nadie adivina"));
    new Demo(
            Era.full().shortened(6, 3),
            founding,
            TestApplication.bean(Days.class),
            transactions,
            TestApplication.bean(Audit.class),
            TestApplication.bean(TurnableClock.class))
        .load(() -> {}, _ -> {});
  }
}
