/// How requests come in and answers go out: one class per endpoint, one place for limits, headers,
/// request ids and refusals. Start reading at `Endpoint`, then `WebServer`.
package org.inkwright.billing.web;
