package dev.puntual.platform.web;

/**
 * Our own line icons on a 24 × 24 grid, drawn for a 1.75 stroke. Decoration only: a word always
 * stands beside one, or in the label of the button that holds it.
 */
public enum Icon {
  TODAY(
      "<circle cx='12' cy='12' r='4'/><path d='M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10"
          + " 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4'/>"),
  PORTFOLIO("<path d='M4 6h16M4 12h10M4 18h13'/><circle cx='18.5' cy='12' r='1.5'/>"),
  MESSAGES("<rect x='3' y='5' width='18' height='14' rx='2.5'/><path d='m4 7.5 8 6 8-6'/>"),
  INBOX("<path d='M4 13.5 6.5 5h11L20 13.5V19H4zM4 13.5h5l1.5 2.5h3l1.5-2.5h5'/>"),
  PAYMENTS(
      "<rect x='3' y='6' width='18' height='12' rx='2.5'/><circle cx='12' cy='12'"
          + " r='2.5'/><path d='M6.5 12h.01M17.5 12h.01'/>"),
  LADDER(
      "<path d='M3.5 12h17'/><circle cx='6' cy='12' r='2'/><circle cx='12' cy='12'"
          + " r='2'/><circle cx='18' cy='12' r='2'/><path d='M6 8V5m6 3V5m6 3V5'/>"),
  IMPORT(
      "<path d='M12 3v11m0 0 4-4m-4 4-4-4M4 16v2.5A2.5 2.5 0 0 0 6.5 21h11a2.5 2.5 0 0 0"
          + " 2.5-2.5V16'/>"),
  SETTINGS(
      "<path d='M4 7h9m5 0h2M4 17h2m5 0h9'/><circle cx='15.5' cy='7' r='2.5'/><circle"
          + " cx='8.5' cy='17' r='2.5'/>"),
  SEARCH("<circle cx='11' cy='11' r='6.5'/><path d='m16 16 4.5 4.5'/>"),
  CHECK("<path d='m5 12.5 4.5 4.5L19 7.5'/>"),
  CLOSE("<path d='m6 6 12 12M18 6 6 18'/>"),
  PAUSE("<path d='M9 6v12M15 6v12'/>"),
  PLAY("<path d='M8 5.5v13l10.5-6.5z'/>"),
  CLOCK("<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5V12l3 2'/>"),
  ALERT("<path d='M12 4 2.8 19.5h18.4zM12 10v4m0 2.8v.2'/>"),
  SILENCE("<path d='M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5m0-5-5 5'/>"),
  PERSON("<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6'/>"),
  PEOPLE(
      "<circle cx='9' cy='8.5' r='3.5'/><path d='M2.5 19.5c.8-3.5 3.3-5.3 6.5-5.3s5.7"
          + " 1.8 6.5 5.3M16 5.3a3.5 3.5 0 0 1 0 6.4M18.5 14.8c1.6.8 2.6 2.4 3 4.7'/>"),
  COMPANY(
      "<path d='M5 20.5V5.5A1.5 1.5 0 0 1 6.5 4h7A1.5 1.5 0 0 1 15"
          + " 5.5v15m0-11h2.5A1.5 1.5 0 0 1 19 11v9.5M3 20.5h18M8.5 8h3m-3 4h3m-3 4h3'/>"),
  DOCUMENT(
      "<path d='M6.5 3h7L19 8.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5"
          + " 19.5v-15A1.5 1.5 0 0 1 6.5 3zM13 3.5V9h5.5'/>"),
  LINK(
      "<path d='M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12.3 6M14 10a4 4 0 0 0-5.7"
          + " 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.3-1.3'/>"),
  DOWNLOAD("<path d='M12 4v11m0 0 4-4m-4 4-4-4M5 20h14'/>"),
  PLUS("<path d='M12 5v14M5 12h14'/>"),
  MORE(
      "<g fill='currentColor' stroke='none'><circle cx='5.5' cy='12' r='1.6'/><circle cx='12' cy='12' r='1.6'/><circle cx='18.5' cy='12' r='1.6'/></g>"),
  DOWN("<path d='m6.5 9.5 5.5 5.5 5.5-5.5'/>"),
  RIGHT("<path d='m9.5 6.5 5.5 5.5-5.5 5.5'/>"),
  LEFT("<path d='M14.5 6.5 9 12l5.5 5.5'/>"),
  SWAP("<path d='m8 9 4-4 4 4M8 15l4 4 4-4'/>"),
  LEAVE(
      "<path d='M14 4.5H7A1.5 1.5 0 0 0 5.5 6v12A1.5 1.5 0 0 0 7 19.5h7M11"
          + " 12h9.5m0 0L17 8.5m3.5 3.5L17 15.5'/>"),
  LIGHT(
      "<path d='M12 3.5a8.5 8.5 0 1 0 0 17z' fill='currentColor'/><circle cx='12' cy='12'"
          + " r='8.5'/>"),
  HELP(
      "<circle cx='12' cy='12' r='8.5'/><path d='M9.7 9.3c.2-1.4 1.2-2.1 2.4-2.1 1.4 0 2.4.9"
          + " 2.4 2.2 0 1.8-2.4 2-2.4 3.8m0 3.1v.1'/>"),
  PHONE(
      "<path d='M6 3.5h2.5l1.5 4-2 1.5c1 2.5 3 4.5 5.5 5.5l1.5-2 4 1.5V17a3 3 0 0 1-3"
          + " 3C9.5 19.5 4 14 3.5 6.5a3 3 0 0 1 2.5-3z'/>"),
  NOTE("<path d='M5 5h14v9.5L14.5 19H5zM14.5 19v-4.5H19M8.5 9h7m-7 4h3'/>"),
  EDIT("<path d='M4.5 19.5h4L19 9a2 2 0 0 0 0-2.8l-1.2-1.2a2 2 0 0 0-2.8 0L4.5 15.5z'/>"),
  CAMPAIGN("<path d='M4 9.5v5h3l8 4.5V5L7 9.5zM18.5 9a4 4 0 0 1 0 6M8 14.5l1 5h2.5l-.8-3.6'/>"),
  FILTER("<path d='M4 6h16M7 12h10m-7 6h4'/>"),
  LOCK(
      "<rect x='5' y='10.5' width='14' height='10' rx='2'/><path d='M8.5 10.5V8a3.5 3.5 0 0"
          + " 1 7 0v2.5'/>");

  private final String shapes;

  Icon(String shapes) {
    this.shapes = shapes;
  }

  /** The inside of the {@code <svg>}; constant text of ours, safe to write as it is. */
  public String shapes() {
    return shapes;
  }
}
