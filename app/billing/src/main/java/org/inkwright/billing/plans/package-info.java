/// What counts for an account: its plan, boosts and prepaid credits, and the pools that they bring.
package org.inkwright.billing.plans;
