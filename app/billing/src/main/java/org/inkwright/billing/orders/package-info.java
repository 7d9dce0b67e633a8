/// What is bought: orders, what the payment provider tells of them, and money that goes back. Start
/// reading at `Orders` for the way there, at `Inbox` and `PaymentNews` for the way back.
package org.inkwright.billing.orders;
