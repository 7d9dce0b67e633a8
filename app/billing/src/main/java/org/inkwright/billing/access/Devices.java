package org.inkwright.billing.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Letters;
import org.inkwright.billing.identity.Tokens;

/// Signs desktops in and keeps them signed in. Whoever brings a token that was replaced ends the
/// device: one of two has stolen it. Shared by all threads.
public final class Devices {
    static final Duration CODE = Duration.ofSeconds(60);
    static final Duration ACCESS = Duration.ofMinutes(10);
    static final Duration GRACE = Duration.ofSeconds(30);
    static final Duration IDLE = Duration.ofDays(90);
    static final Duration LONGEST = Duration.ofDays(365);

    private final Database database;
    private final InstantSource clock;
    private final Letters letters;
    private final Tokens tokens = new Tokens();

    /// @param clock the server's time
    /// @param letters tells people of new devices
    public Devices(Database database, InstantSource clock, Letters letters) {
        this.database = database;
        this.clock = clock;
        this.letters = letters;
    }

    /// Who brings an access token, while it counts.
    public Optional<Caller> caller(String access) {
        return database.transact(all -> new DeviceRows(all).caller(access, clock.instant()));
    }

    /// The devices of an account that are signed in.
    public List<Device> of(UUID account) {
        return database.transact(all -> new DeviceRows(all).devices(account));
    }

    /// Signs a device of an account out.
    ///
    /// @return whether the account had such a device
    public boolean end(UUID account, UUID device) {
        return database.transact(all -> {
            var rows = new DeviceRows(all);
            boolean own = rows.devices(account).stream().anyMatch(one -> one.id().equals(device));
            return own && rows.end(device, clock.instant()) == 1;
        });
    }

    /// A code for a desktop whose person has agreed.
    String code(Accounts.Person person, AuthorizationRequest request) {
        String code = tokens.fresh();
        Instant now = clock.instant();
        database.change(all -> {
            new DeviceRows(all).addCode(code, person.account(), request, now.plus(CODE));
            letters.newDevice(all, person.address(), now);
        });
        return code;
    }

    /// Changes a code for tokens; a second use ends what the first one got.
    Optional<Issued> exchange(String code, String verifier, String redirect) {
        Instant now = clock.instant();
        return database.transact(all -> {
            var rows = new DeviceRows(all);
            Optional<DeviceRows.Code> kept = rows.code(code);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            DeviceRows.Code known = kept.orElseThrow();
            if (known.device().isPresent()) {
                rows.end(known.device().orElseThrow(), now);
                return Optional.empty();
            }
            boolean good =
                    now.isBefore(known.expires())
                            && known.redirect().equals(redirect)
                            && known.challenge().equals(challenge(verifier));
            return good
                    ? Optional.of(signedIn(all, rows.addDevice(code, known, now), now))
                    : Optional.empty();
        });
    }

    /// Changes a refresh token for the next pair. The same token again within the grace brings the
    /// same successor, since an answer may get lost; later it ends the device (rule 89).
    Optional<Issued> refresh(String token) {
        Instant now = clock.instant();
        return database.transact(all -> {
            var rows = new DeviceRows(all);
            Optional<DeviceRows.Refresh> kept = rows.refresh(token);
            if (kept.isEmpty() || kept.orElseThrow().ended()) {
                return Optional.empty();
            }
            return refresh(all, token, kept.orElseThrow(), now);
        });
    }

    /// Ends the device of a refresh token; anything else is ignored.
    void revoke(String token) {
        database.change(all -> {
            var rows = new DeviceRows(all);
            rows.refresh(token).ifPresent(kept -> rows.end(kept.device(), clock.instant()));
        });
    }

    private Optional<Issued> refresh(
            Transaction all, String token, DeviceRows.Refresh kept, Instant now) {
        var rows = new DeviceRows(all);
        boolean old =
                !now.isBefore(kept.createdAt().plus(IDLE))
                        || !now.isBefore(kept.deviceSince().plus(LONGEST));
        if (old) {
            return Optional.empty();
        }
        String successor = successor(token, kept.nonce());
        if (kept.usedAt().isPresent()) {
            boolean lost =
                    now.isBefore(kept.usedAt().orElseThrow().plus(GRACE))
                            && !rows.wasUsed(successor);
            if (!lost) {
                rows.end(kept.device(), now);
                return Optional.empty();
            }
        } else {
            rows.use(token, kept.device(), now);
            rows.addRefresh(successor, kept.device(), tokens.fresh(), now);
        }
        return Optional.of(new Issued(access(rows, kept.device(), now), successor, kept.device()));
    }

    /// Signs a device in that a person has agreed to elsewhere.
    Issued signedIn(Transaction all, UUID account, String name, Instant now) {
        return signedIn(all, new DeviceRows(all).addDevice(account, name, now), now);
    }

    /// Tells a person that a device was signed in.
    void tellNew(Transaction all, Accounts.Person person) {
        letters.newDevice(all, person.address(), clock.instant());
    }

    private Issued signedIn(Transaction all, UUID device, Instant now) {
        var rows = new DeviceRows(all);
        String refresh = tokens.fresh();
        rows.addRefresh(refresh, device, tokens.fresh(), now);
        return new Issued(access(rows, device, now), refresh, device);
    }

    private String access(DeviceRows rows, UUID device, Instant now) {
        String access = tokens.fresh();
        rows.addAccess(access, device, now, now.plus(ACCESS));
        return access;
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256(verifier));
    }

    private static String successor(String token, String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nonce.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] made = mac.doFinal(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(made);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
