/// Desktops that use an account: authorization code with PKCE over a loopback address, refresh
/// tokens that are replaced at each use, devices. Start reading at `Devices`.
package org.inkwright.billing.access;
