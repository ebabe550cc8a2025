package dev.puntual.platform.web;

/** What a page asks of whoever opens it. Each right contains the ones before it. */
public enum Right {
  /** See debts, messages and payments. */
  LOOK,
  /**
   * The daily work: import, hold, note, edit contacts, record a payment, send what was approved.
   */
  WORK,
  /** Approve a plan, change strategies, texts and the hours in which we write. */
  DECIDE,
  /** People, the company itself, mail server and payment gateways. */
  ADMINISTER
}
