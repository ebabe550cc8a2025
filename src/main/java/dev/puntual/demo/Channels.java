package dev.puntual.demo;

import dev.puntual.messaging.ChatStarters;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.Town;
import java.time.InstantSource;

/** WhatsApp and text messages of the demo: connected at every start, spoken by once. */
final class Channels {

  private final Town town;
  private final Connected connected;
  private final ChatStarters texts;
  private final Chatting chatting;
  private final InstantSource clock;

  Channels(
      Simulator simulator,
      Connected connected,
      ChatStarters texts,
      Chatting chatting,
      InstantSource clock) {
    this.town = new Town(simulator);
    this.connected = connected;
    this.texts = texts;
    this.chatting = chatting;
    this.clock = clock;
  }

  void open(Company company) {
    connected.open(company.tenant(), town);
    try {
      approve(company);
      chatting.happen(company, town, Connected.CHAT, Connected.TEXTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its Meta forgets with every start, and approves whatever it is shown. */
  private void approve(Company company) throws InterruptedException {
    for (var text : texts.giveIn(company.tenant(), "es", company.person())) {
      town.approves(Connected.CHAT, text.name(), text.language(), clock.instant());
    }
    town.rest();
  }
}
