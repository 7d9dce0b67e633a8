/// Stripe's library and Stripe's words; nothing of them leaves this package.
package org.inkwright.payments.stripe;
