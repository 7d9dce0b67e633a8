/// Hosted acts from admission to the end: limits, pools and credits are asked and taken together.
package org.inkwright.billing.acts;
