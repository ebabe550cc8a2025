package dev.puntual.rules;

/** How a person is reached. */
public enum Channel {
  EMAIL,
  SMS,
  WHATSAPP,
  VOICE,
  VISIT,
  LETTER
}
