package dev.puntual.demo;

import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.Town;

/** WhatsApp and text messages of the demo: connected at every start, spoken by once. */
final class Channels {

  private final Town town;
  private final Connected connected;
  private final Chatting chatting;

  Channels(Simulator simulator, Connected connected, Chatting chatting) {
    this.town = new Town(simulator);
    this.connected = connected;
    this.chatting = chatting;
  }

  void open(Company company) {
    connected.open(company.tenant(), town);
    try {
      chatting.happen(company, town, Connected.CHAT, Connected.TEXTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
