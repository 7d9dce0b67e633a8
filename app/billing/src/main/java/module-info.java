/// The billing endpoint: a server beside the desktop, for accounts, credits, plans and payments.
///
/// Start reading at `BillingProgram`, then `BillingServer`, which opens the ledger, then
/// `Assembly`, which puts the rest together and lists everything it can be asked.
///
/// This module must never know the window or the writer's texts, and nothing but its package
/// `database` knows which database it runs on.
@org.jspecify.annotations.NullMarked
module org.inkwright.billing {
    requires static org.jspecify;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.fasterxml.uuid;
    requires com.google.gson;
    requires com.h2database;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires io.javalin;
    requires java.sql;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires org.bouncycastle.provider;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.inkwright.billingapi;
    requires org.inkwright.github;
    requires org.inkwright.ledger;
    requires org.inkwright.mail;
    requires org.inkwright.payments;
    requires org.inkwright.paymentssimulator;
    requires org.slf4j;
}
