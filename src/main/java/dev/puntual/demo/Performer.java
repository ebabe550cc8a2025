package dev.puntual.demo;

import dev.puntual.demo.story.Deed;
import dev.puntual.dunning.Cause;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;

/** Does what the story says, through the doors that people and machines use. */
final class Performer {

  private final Office office;
  private final InTray tray;
  private final Counter counter;
  private final Attention attention;
  private final Dispatcher dispatcher;

  Performer(
      Office office, InTray tray, Counter counter, Attention attention, Dispatcher dispatcher) {
    this.office = office;
    this.tray = tray;
    this.counter = counter;
    this.attention = attention;
    this.dispatcher = dispatcher;
  }

  void evaluateAndDeliver(TenantId tenant) {
    office.evaluate(tenant, Cause.DAILY);
    dispatcher.drain(tenant);
  }

  void perform(Company company, Deed deed) {
    switch (deed) {
      case Deed.Morning _ -> office.evaluate(company.tenant(), Cause.DAILY);
      case Deed.Delivery _ -> dispatcher.drain(company.tenant());
      case Deed.Upload upload -> {
        tray.take(company, upload);
        office.evaluate(company.tenant(), Cause.IMPORT);
      }
      case Deed.Approval approval -> {
        office.approve(company, approval);
        dispatcher.drain(company.tenant());
      }
      case Deed.Payment payment -> counter.pay(company, payment);
      case Deed.Look look -> counter.look(company, look.bill());
      case Deed.Silence silence -> office.silence(company, silence);
      case Deed.Speech speech -> office.speak(company, speech);
      case Deed.Reversal _ -> counter.takeBack(company);
      case Deed.Attention much -> attention.give(company, much);
      case Deed.Credit credit -> office.forgive(company, credit);
    }
  }
}
