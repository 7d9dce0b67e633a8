/// What stands in the place of other services in demo mode.
package org.inkwright.billing.demo;
