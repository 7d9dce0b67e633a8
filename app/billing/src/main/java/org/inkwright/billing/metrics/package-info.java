/// What is counted and timed for whoever runs the endpoint.
package org.inkwright.billing.metrics;
