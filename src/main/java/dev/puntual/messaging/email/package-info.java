/**
 * E-mail: how a letter looks, how it is handed to a mail server over kept connections, what the
 * server's answers mean, and the mailbox in the house for companies that have named no server.
 */
@NullMarked
package dev.puntual.messaging.email;

import org.jspecify.annotations.NullMarked;
