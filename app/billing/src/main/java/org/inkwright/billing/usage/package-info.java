/// What was used: events of the apps, hosted acts, sums by day, and where the pace leads.
package org.inkwright.billing.usage;
