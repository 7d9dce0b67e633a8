package org.inkwright.billing.usage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billingapi.UsageBatch;
import org.inkwright.billingapi.UsageItems;
import org.inkwright.billingapi.UsageReply;
import org.inkwright.billingapi.UsageReply.Fate;

/// Takes what apps report: each event counts once, whatever happens to answers and instances, and
/// moves no credits (rules 76 to 83). Shared by all threads.
public final class UsageIntake {
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9_.-]{1,40}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 100;
    private static final long MOST = 1_000_000_000_000L;
    // An app whose clock is further off than this has none.
    private static final Duration OLDEST = Duration.ofDays(400);

    private final Database database;
    private final InstantSource clock;

    /// @param clock the server's time
    public UsageIntake(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Takes a batch; what it says is kept when this returns.
    ///
    /// @return what became of each event, in their order
    public UsageReply take(UUID account, UsageItems batch) {
        return database.transact(all -> take(all, account, batch));
    }

    private UsageReply take(Transaction all, UUID account, UsageItems batch) {
        var rows = new UsageRows(all, account);
        rows.lock();
        Instant now = clock.instant();
        Duration offset = Duration.between(batch.sent(), now);
        List<Judged> judged = batch.items().stream().map(UsageIntake::judged).toList();
        List<UsageBatch.Event> sound =
                judged.stream().map(Judged::event).flatMap(Optional::stream).toList();
        Map<String, String> known =
                new HashMap<>(rows.known(sound.stream().map(UsageBatch.Event::id).toList()));
        Set<String> hosted =
                rows.hosted(
                        sound.stream()
                                .map(UsageBatch.Event::request)
                                .filter(Objects::nonNull)
                                .toList());
        List<UsageReply.Item> fates = new ArrayList<>();
        List<Object[]> fresh = new ArrayList<>();
        List<Metered> amounts = new ArrayList<>();
        for (Judged one : judged) {
            if (one.event().isEmpty()) {
                fates.add(new UsageReply.Item(one.id(), Fate.REJECTED, one.fault()));
                continue;
            }
            UsageBatch.Event event = one.event().orElseThrow();
            String fingerprint = fingerprint(event);
            String first = known.putIfAbsent(event.id(), fingerprint);
            if (first != null) {
                Fate fate = first.equals(fingerprint) ? Fate.DUPLICATE : Fate.CONFLICT;
                fates.add(new UsageReply.Item(event.id(), fate, null));
                continue;
            }
            boolean counts = event.request() == null || !hosted.contains(event.request());
            String day = Metered.day(counted(event.at(), offset, now));
            fresh.add(row(account, event, fingerprint, new Times(batch.sent(), now, day), counts));
            if (counts) {
                amounts.addAll(amounts(event, day));
            }
            fates.add(new UsageReply.Item(event.id(), Fate.ACCEPTED, null));
        }
        if (!fresh.isEmpty()) {
            rows.add(fresh);
            rows.count(amounts, now);
        }
        return new UsageReply(fates);
    }

    /// When an event counts: at the app's time, put right by how wrong the app's clock was at
    /// sending, and never later than now (rule 81).
    static Instant counted(Instant client, Duration offset, Instant now) {
        try {
            Instant right = client.plus(offset);
            if (right.isAfter(now)) {
                return now;
            }
            Instant oldest = now.minus(OLDEST);
            return right.isBefore(oldest) ? oldest : right;
        } catch (ArithmeticException | DateTimeException e) {
            return now;
        }
    }

    private static List<Metered> amounts(UsageBatch.Event event, String day) {
        String step = event.what().step();
        String model = model(event);
        return List.of(
                new Metered(day, step, model, event.what().kind(), event.amount()),
                new Metered(day, step, model, Metered.ACTS, 1));
    }

    private static Object[] row(
            UUID account, UsageBatch.Event event, String fingerprint, Times times, boolean counts) {
        return new Object[] {
            account,
            event.id(),
            fingerprint,
            event.sequence(),
            event.what().kind(),
            event.what().step(),
            model(event),
            event.amount(),
            event.request(),
            safe(event.at(), times.now()),
            safe(times.sent(), times.now()),
            times.now(),
            times.day(),
            counts
        };
    }

    // A database knows fewer years than a message may name.
    private static Instant safe(Instant moment, Instant now) {
        boolean sane =
                moment.isAfter(Instant.EPOCH) && moment.isBefore(now.plus(Duration.ofDays(36_500)));
        return sane ? moment : now;
    }

    private static String model(UsageBatch.Event event) {
        return Objects.requireNonNullElse(event.what().model(), "");
    }

    private static Judged judged(UsageItems.Item item) {
        UsageBatch.Event event = item.event();
        String fault = event == null ? item.fault() : fault(event);
        Optional<UsageBatch.Event> sound = Optional.ofNullable(event).filter(_ -> fault.isEmpty());
        return new Judged(item.id(), sound, fault);
    }

    private static String fault(UsageBatch.Event event) {
        if (!ID.matcher(event.id()).matches()) {
            return "\"id\" must have 1 to 100 visible characters.";
        }
        boolean words =
                WORD.matcher(event.what().kind()).matches()
                        && WORD.matcher(event.what().step()).matches()
                        && !event.what().kind().equals(Metered.ACTS)
                        && !event.what().kind().equals(Metered.CREDITS);
        if (!words) {
            return "\"kind\" and \"step\" must be short words.";
        }
        String request = Objects.requireNonNullElse(event.request(), "");
        if (model(event).length() > LONGEST_NAME || request.length() > LONGEST_NAME) {
            return "\"model\" or \"request_id\" is too long.";
        }
        if (CONTROL.matcher(model(event) + request).find()) {
            return "\"model\" and \"request_id\" must not have control characters.";
        }
        return event.amount() > MOST ? "\"amount\" is too large." : "";
    }

    private static String fingerprint(UsageBatch.Event event) {
        return Tokens.hash(
                String.join(
                        "\n",
                        String.valueOf(event.sequence()),
                        event.at().toString(),
                        event.what().kind(),
                        event.what().step(),
                        model(event),
                        String.valueOf(event.amount()),
                        Objects.requireNonNullElse(event.request(), "")));
    }

    /// An event, or why it is none.
    private record Judged(String id, Optional<UsageBatch.Event> event, String fault) {}

    private record Times(Instant sent, Instant now, String day) {}
}
