/// What the desktop asks about itself and its account, with an access token. Start reading at
/// `ApiRoutes`.
package org.inkwright.billing.api;
