/// What an operator sets: one documented file, the environment on top, all faults at once.
package org.inkwright.billing.settings;
