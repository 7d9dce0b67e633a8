/// The ledger as it is kept: accounts, transactions and holds in tables. What is right is decided
/// by `org.inkwright.ledger`; this package asks it with one owner's accounts locked, and keeps the
/// answer. Start reading at `Ledger`, then `Wallet`, then `Holds`.
package org.inkwright.billing.ledger;
