package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 8: one message per customer is wanted, not one per invoice: together by default, per
 * currency, with the list in it.
 */
class Complaint08OneMessagePerInvoiceTest extends Complained {

  @Test
  @DisplayName("8: one message per customer, not one per invoice, with the list in it")
  void threeDebtsOfACustomerAreOneMessageThatNamesThemAll() {
    world
        .debtor("Ana")
        .owes("F-81", "100.00", "2026-02-27")
        .owes("F-82", "200.00", "2026-01-15")
        .owes("F-83", "300.00", "2026-02-10");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(messages()).containsExactly("Ana final");

    world.itIs("2026-03-02", "16:00");
    drain();
    assertThat(world.asks("select a.content from messaging.v_said a where a.tenant_id = :tenant"))
        .singleElement()
        .asString()
        .contains("F-81", "F-82", "F-83", "600.00");
  }

  @Test
  @DisplayName("8: amounts of two currencies are never one sum")
  void whatIsOwedInAnotherCurrencyIsAMessageOfItsOwn() {
    world
        .debtor("Ana")
        .owes("F1", "100.00", "2026-02-27")
        .owes("F2", "200.00", "USD", "2026-02-27", "\\N");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(
            world.asks(
                "select c.currency, c.amount from dunning.v_planned_contact c where c.tenant_id = :tenant order by 1"))
        .containsExactly("MXN 100.0000", "USD 200.0000");
  }
}
