package org.inkwright.billing.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Tokens;

/// The tables of devices, codes and tokens.
final class DeviceRows {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Transaction transaction;

    DeviceRows(Transaction transaction) {
        this.transaction = transaction;
    }

    void addCode(String code, UUID account, AuthorizationRequest request, Instant expires) {
        transaction.change(
                "insert into authorization_code"
                        + " (hash, account_id, challenge, redirect, device_name, expires)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Tokens.hash(code),
                account,
                request.challenge(),
                request.redirect(),
                request.device(),
                expires);
    }

    /// A code, locked.
    Optional<Code> code(String code) {
        return transaction.first(
                "select * from authorization_code where hash = ? for update",
                row ->
                        new Code(
                                row.id("account_id"),
                                row.text("challenge"),
                                row.text("redirect"),
                                row.text("device_name"),
                                row.time("expires"),
                                row.idIfAny("device_id")),
                Tokens.hash(code));
    }

    UUID addDevice(UUID account, String name, Instant now) {
        UUID id = IDS.generate();
        transaction.change(
                "insert into device (id, account_id, name, created_at, last_used)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                account,
                name,
                now,
                now);
        return id;
    }

    UUID addDevice(String code, Code signedIn, Instant now) {
        UUID id = addDevice(signedIn.account(), signedIn.deviceName(), now);
        transaction.change(
                "update authorization_code set device_id = ? where hash = ?",
                id,
                Tokens.hash(code));
        return id;
    }

    void addRefresh(String token, UUID device, String nonce, Instant now) {
        transaction.change(
                "insert into refresh_token (hash, device_id, created_at, nonce)"
                        + " values (?, ?, ?, ?)",
                Tokens.hash(token),
                device,
                now,
                nonce);
    }

    void addAccess(String token, UUID device, Instant now, Instant expires) {
        transaction.change(
                "delete from access_token where device_id = ? and expires <= ?", device, now);
        transaction.change(
                "insert into access_token (hash, device_id, expires) values (?, ?, ?)",
                Tokens.hash(token),
                device,
                expires);
    }

    /// A refresh token with its device, which is locked: two that bring the same take turns.
    Optional<Refresh> refresh(String token) {
        String hash = Tokens.hash(token);
        return transaction
                .first(
                        "select device_id from refresh_token where hash = ?",
                        row -> row.id("device_id"),
                        hash)
                .flatMap(device ->
                        transaction.first(
                                "select id from device where id = ? for update",
                                row -> row.id("id"),
                                device))
                .flatMap(device ->
                        transaction.first(
                                "select r.device_id, r.created_at, r.nonce, r.used_at,"
                                        + " d.created_at as since, d.ended_at"
                                        + " from refresh_token r"
                                        + " join device d on d.id = r.device_id"
                                        + " where r.hash = ?",
                                DeviceRows::refresh,
                                hash));
    }

    private static Refresh refresh(Row row) {
        return new Refresh(
                row.id("device_id"),
                row.time("created_at"),
                row.text("nonce"),
                row.timeIfAny("used_at"),
                row.time("since"),
                row.timeIfAny("ended_at").isPresent());
    }

    /// Whether a token was replaced already.
    boolean wasUsed(String token) {
        return transaction
                .first(
                        "select hash from refresh_token where hash = ? and used_at is not null",
                        row -> row.text("hash"),
                        Tokens.hash(token))
                .isPresent();
    }

    void use(String token, UUID device, Instant now) {
        transaction.change(
                "update refresh_token set used_at = ? where hash = ?", now, Tokens.hash(token));
        transaction.change("update device set last_used = ? where id = ?", now, device);
    }

    /// Ends a device and all its tokens.
    int end(UUID device, Instant now) {
        transaction.change("delete from access_token where device_id = ?", device);
        return transaction.change(
                "update device set ended_at = ? where id = ? and ended_at is null", now, device);
    }

    Optional<Caller> caller(String access, Instant now) {
        return transaction.first(
                "select d.id, d.account_id from access_token a join device d on d.id = a.device_id"
                        + " where a.hash = ? and a.expires > ? and d.ended_at is null",
                row -> new Caller(row.id("account_id"), row.id("id")),
                Tokens.hash(access),
                now);
    }

    List<Device> devices(UUID account) {
        return transaction.all(
                "select id, name, created_at, last_used from device"
                        + " where account_id = ? and ended_at is null order by created_at, id",
                row ->
                        new Device(
                                row.id("id"),
                                row.text("name"),
                                row.time("created_at"),
                                row.time("last_used")),
                account);
    }

    /// A code as it is kept.
    record Code(
            UUID account,
            String challenge,
            String redirect,
            String deviceName,
            Instant expires,
            Optional<UUID> device) {}

    /// A refresh token as it is kept.
    record Refresh(
            UUID device,
            Instant createdAt,
            String nonce,
            Optional<Instant> usedAt,
            Instant deviceSince,
            boolean ended) {}
}
