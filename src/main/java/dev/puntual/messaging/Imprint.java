package dev.puntual.messaging;

/**
 * Who a company is, as some laws want it said in every message. What nobody filled in is empty, and
 * is then said nowhere.
 *
 * @param person whom debtors turn to
 * @param address of the company, in one line
 * @param taxNumber as the company's country writes it
 * @param privacy where its privacy notice stands, with https
 * @param complaints where to complain about it: an office, a telephone, an address
 * @param powers by which title it collects for somebody else
 */
public record Imprint(
    String person,
    String phone,
    String address,
    String taxNumber,
    String privacy,
    String complaints,
    String powers) {

  public static final Imprint EMPTY = new Imprint("", "", "", "", "", "", "");
}
