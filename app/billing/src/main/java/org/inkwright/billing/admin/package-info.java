/// What operators can find, give back, adjust and close, and the record of all they did.
package org.inkwright.billing.admin;
