package dev.puntual.platform.web;

/** What a person may do in one company. */
public enum Role {
  /** Everything, people and settings included. */
  ADMINISTRATOR,
  /** The daily work: approve, send, pause, edit contacts, import. */
  COLLECTOR,
  /** Looks, changes nothing. */
  OBSERVER;

  public boolean works() {
    return this != OBSERVER;
  }

  public boolean administers() {
    return this == ADMINISTRATOR;
  }
}
