package org.inkwright.billingapi;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Talks to the billing endpoint, on the calling thread. Every outcome is a [Reply]; nothing is
/// thrown. What passes by itself soon is repeated a few times; an interrupted thread stops the
/// request and stays interrupted. Safe to share between threads.
public final class BillingClient {
    /// The longest that the endpoint waits for news of an order.
    public static final Duration LONGEST_POLL = Duration.ofSeconds(25);

    private final @Nullable HttpUrl address;
    private final Questions questions;
    private final NewsStream news;

    /// @param address of the endpoint: `https`, or this machine
    public BillingClient(String address, BillingWeb web, AccessTokens tokens) {
        this.address = EndpointAddress.of(address);
        this.questions = new Questions(web, tokens);
        this.news = new NewsStream(web, tokens);
    }

    /// The account that is signed in.
    public Reply<Me> me() {
        return get(Me.CODEC, ApiPaths.ME);
    }

    /// What it has.
    public Reply<Balance> balance() {
        return get(Balance.CODEC, ApiPaths.BALANCE);
    }

    /// What is on sale.
    public Reply<Offers> offers() {
        return get(Offers.CODEC, ApiPaths.CATALOG);
    }

    /// Orders something; the answer says where it is paid.
    public Reply<Order> order(OrderRequest what, IdempotencyKey key) {
        return post(Order.CODEC, ApiPaths.ORDERS, OrderRequest.CODEC.json(what), key);
    }

    /// How an order stands.
    public Reply<Order> order(String id) {
        return get(Order.CODEC, ApiPaths.ORDERS, id);
    }

    /// How an order stands, as soon as it changes or the wait is over.
    ///
    /// @param wait at most [#LONGEST_POLL]
    public Reply<Order> orderAfterChange(String id, Duration wait) {
        long seconds = Math.clamp(wait.toSeconds(), 0, LONGEST_POLL.toSeconds());
        return at(
                Order.CODEC,
                url -> url.addPathSegment(id).addQueryParameter("wait", Long.toString(seconds)),
                ApiPaths.ORDERS,
                Duration.ofSeconds(seconds));
    }

    /// Where subscription and invoices are managed.
    public Reply<PortalSession> portal(IdempotencyKey key) {
        return post(PortalSession.CODEC, ApiPaths.PORTAL_SESSIONS, "{}", key);
    }

    /// The movements of credits, newest first.
    ///
    /// @param cursor of the part before; empty for the first
    public Reply<Page<LedgerEntry>> ledger(String cursor) {
        return at(
                Page.codec(LedgerEntry.CODEC),
                url -> paged(url, cursor),
                ApiPaths.LEDGER,
                Duration.ZERO);
    }

    /// What an act cost.
    public Reply<Receipt> receipt(String id) {
        return get(Receipt.CODEC, ApiPaths.RECEIPTS, id);
    }

    /// Reports metered acts; the same ones may be reported again at any time.
    public Reply<UsageReply> report(UsageBatch batch) {
        String json = UsageBatch.CODEC.json(batch);
        return post(UsageReply.CODEC, ApiPaths.USAGE_EVENTS, json, null);
    }

    /// What was used.
    ///
    /// @param cursor of the part before; empty for the first
    public Reply<Page<UsageRow>> usage(UsageGroup group, String cursor) {
        return at(
                Page.codec(UsageRow.CODEC),
                url -> paged(url.addQueryParameter("group", group.word()), cursor),
                ApiPaths.USAGE,
                Duration.ZERO);
    }

    /// Where the pace of this period leads.
    public Reply<UsageProjection> projection() {
        return get(UsageProjection.CODEC, ApiPaths.USAGE_PROJECTION);
    }

    /// What an act would cost at most.
    public Reply<Estimate> estimate(EstimateRequest act) {
        String json = EstimateRequest.CODEC.json(act);
        return post(Estimate.CODEC, ApiPaths.ESTIMATES, json, null);
    }

    /// The devices that are signed in.
    public Reply<Page<Device>> devices() {
        return get(Page.codec(Device.CODEC), ApiPaths.DEVICES);
    }

    /// Signs one of them out.
    public Reply<Done> signOut(String device) {
        return delete(ApiPaths.DEVICES, device);
    }

    /// Deletes the account for good.
    public Reply<Done> deleteAccount() {
        return delete(ApiPaths.ME);
    }

    /// Hears news of the account until the stream ends, which it does now and then; the caller
    /// decides when to listen again, and asks for the balance then.
    ///
    /// @param hearer is told on the calling thread
    /// @return why it ended
    public Reply<Done> hear(Consumer<AccountEvent> hearer) {
        HttpUrl url = url(ApiPaths.EVENTS);
        return url == null ? nowhere() : news.hear(url, hearer);
    }

    private interface Addition {
        HttpUrl.Builder to(HttpUrl.Builder url);
    }

    private static HttpUrl.Builder paged(HttpUrl.Builder url, String cursor) {
        return cursor.isEmpty() ? url : url.addQueryParameter("cursor", cursor);
    }

    private <T> Reply<T> get(Codec<T> codec, String path, String... ids) {
        return at(codec, url -> with(url, ids), path, Duration.ZERO);
    }

    private static HttpUrl.Builder with(HttpUrl.Builder url, String... ids) {
        List.of(ids).forEach(url::addPathSegment);
        return url;
    }

    private <T> Reply<T> at(Codec<T> codec, Addition more, String path, Duration longer) {
        HttpUrl url = url(path);
        return url == null
                ? nowhere()
                : questions.ask(
                        new Ask<>(
                                "GET",
                                more.to(url.newBuilder()).build(),
                                null,
                                null,
                                codec,
                                longer));
    }

    private <T> Reply<T> post(
            Codec<T> codec, String path, String json, @Nullable IdempotencyKey key) {
        HttpUrl url = url(path);
        return url == null
                ? nowhere()
                : questions.ask(new Ask<>("POST", url, json, key, codec, Duration.ZERO));
    }

    private Reply<Done> delete(String path, String... ids) {
        HttpUrl url = url(path);
        return url == null
                ? nowhere()
                : questions.ask(
                        new Ask<>(
                                "DELETE",
                                with(url.newBuilder(), ids).build(),
                                null,
                                null,
                                Done.CODEC,
                                Duration.ZERO));
    }

    private @Nullable HttpUrl url(String path) {
        return address == null ? null : address.newBuilder().encodedPath(path).build();
    }

    private static <T> Reply<T> nowhere() {
        return new Reply.Failed<>(ApiTrouble.BAD_ADDRESS);
    }
}
