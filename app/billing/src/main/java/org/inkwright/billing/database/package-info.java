/// The database behind everything: H2 in a file or PostgreSQL, the same tables and the same
/// guarantees. Start reading at `Database`.
package org.inkwright.billing.database;
