/**
 * Campaigns: messages that people send to many at once, on a day of their own or again and again; a
 * statement of account each month is one. The same rules of contact stand before each message as
 * before a reminder.
 */
@NullMarked
package dev.puntual.dunning.campaign;

import org.jspecify.annotations.NullMarked;
