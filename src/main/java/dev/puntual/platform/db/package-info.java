/**
 * The only way to SQL: a cluster (ours or yours), migrations, statements in files, and transactions
 * that belong to one tenant.
 */
@NamedInterface("db")
@NullMarked
package dev.puntual.platform.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
