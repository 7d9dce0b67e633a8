package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final LiveFeed feed = new LiveFeed();
    private final List<StudioEvent> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() throws InterruptedException {
        feed.close();
    }

    @Test
    void eventsComeInOrderOnAThreadOfTheFeed() throws InterruptedException {
        List<StudioEvent> events = IntStream.range(0, 500).mapToObj(FeedTest::event).toList();
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        feed.subscribe(heard::add);
        feed.subscribe(event -> threads.add(Thread.currentThread()));

        feed.publish(events);
        feed.flush();

        assertEquals(events, heard);
        assertEquals(1, threads.stream().distinct().count());
        assertNotEquals(Thread.currentThread(), threads.getFirst());
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws InterruptedException {
        feed.subscribe(event -> {
            throw new IllegalStateException("broken listener");
        });
        feed.subscribe(heard::add);

        feed.publish(List.of(event(1), event(2)));
        feed.flush();

        assertEquals(2, heard.size());
    }

    @Test
    void whoLeftHearsNothing() throws InterruptedException {
        Feed.Subscription subscription = feed.subscribe(heard::add);
        subscription.close();
        subscription.close();

        feed.publish(List.of(event(1)));
        feed.flush();

        assertEquals(List.of(), heard);
    }

    @Test
    void aClosedFeedIsSilent() throws InterruptedException {
        feed.subscribe(heard::add);
        feed.publish(List.of(event(1)));
        feed.close();

        feed.publish(List.of(event(2)));
        feed.flush();

        assertEquals(List.of(event(1)), heard);
    }

    private static StudioEvent event(int n) {
        var id = new SourceId(new UUID(0x7000, n));
        return new StudioEvent.SourceAdded(
                new Source(id, "talk " + n, SourceKind.AUDIO, Instant.EPOCH));
    }
}
