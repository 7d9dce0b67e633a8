/// What is asked for twice is done once.
package org.inkwright.billing.idempotency;
