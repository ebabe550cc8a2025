/** The pages and doors of this room: where gateways call, and where a company sets them up. */
@NullMarked
package dev.puntual.payments.web;

import org.jspecify.annotations.NullMarked;
