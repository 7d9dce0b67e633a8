package org.inkwright.billingapi;

/// Where the endpoint answers what; ids follow after a slash.
public final class ApiPaths {
    public static final String ME = "/api/me";
    public static final String BALANCE = "/api/balance";
    public static final String CATALOG = "/api/catalog";
    public static final String ORDERS = "/api/orders";
    public static final String EVENTS = "/api/events";
    public static final String PORTAL_SESSIONS = "/api/portal-sessions";
    public static final String LEDGER = "/api/ledger";
    public static final String RECEIPTS = "/api/receipts";
    public static final String USAGE_EVENTS = "/api/usage-events:batch";
    public static final String USAGE = "/api/usage";
    public static final String USAGE_PROJECTION = "/api/usage/projection";
    public static final String ESTIMATES = "/api/estimates";
    public static final String DEVICES = "/api/devices";
    public static final String AUTHORIZE = "/oauth/authorize";
    public static final String TOKEN = "/oauth/token";
    public static final String REVOKE = "/oauth/revoke";
    public static final String DEVICE_AUTHORIZATION = "/oauth/device_authorization";

    private ApiPaths() {}
}
