package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever names a currency promises in it; one that is not owed is for a person to read. */
class PromisedMoneyTest {

  private final InboxWorld inbox = new InboxWorld();

  /** Ana owes 100 in pesos; from some test on also 150 dollars. */
  @BeforeEach
  void anaOwes() {
    inbox.owing("Ana", InboxWorld.PHONE);
  }

  private void owesDollarsToo() {
    inbox.world.debtor("Ana").owes("D-Ana", "150.00", "USD", "2026-02-27", "\\N");
    inbox.world.fileArrives();
  }

  @Test
  void hundredDollarsAreDollarsWhereBothAreOwed() throws InterruptedException {
    owesDollarsToo();
    inbox.says(InboxWorld.PHONE, "Pago 60 USD el viernes");
    assertThat(promised()).containsExactly("60.00 USD");
  }

  @Test
  void pesosArePesosThoughMoreIsOwedInDollars() throws InterruptedException {
    owesDollarsToo();
    inbox.says(InboxWorld.PHONE, "Pago 60 pesos el viernes");
    assertThat(promised()).containsExactly("60.00 MXN");
  }

  @Test
  void dollarsOfWhomOwesPesosAloneAreForAPersonToRead() throws InterruptedException {
    inbox.says(InboxWorld.PHONE, "Pago 60 USD el viernes");
    assertThat(promised()).isEmpty();
    assertThat(inbox.understood()).containsExactly("unsure");
    assertThat(inbox.holds()).as("quiet until somebody read it").isNotEmpty();
  }

  @Test
  void aSignThatMayBeEitherIsForAPersonToReadAndOfOneMoneyItIsThat() throws InterruptedException {
    inbox.says(InboxWorld.PHONE, "Pago $60 el viernes");
    assertThat(promised()).containsExactly("60.00 MXN");
    owesDollarsToo();
    inbox.says(InboxWorld.PHONE, "Mejor pago $70 el jueves");
    assertThat(inbox.understood()).containsExactlyInAnyOrder("promise", "unsure");
  }

  private List<String> promised() {
    return inbox.world.asks(
        "select round(p.amount, 2), p.currency from worklist.v_promise p where p.tenant_id = :tenant"
            + " order by p.placed_at");
  }
}
