/** What people set about messages: the mail server and the texts. */
@NullMarked
package dev.puntual.messaging.web;

import org.jspecify.annotations.NullMarked;
