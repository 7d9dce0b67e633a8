/// Who somebody is: signing up, verifying a mail address, signing in, resetting, deleting. No
/// answer reveals whether an address has an account. Start reading at `Accounts`.
package org.inkwright.billing.identity;
