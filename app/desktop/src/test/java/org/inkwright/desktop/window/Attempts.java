package org.inkwright.desktop.window;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/// How often a watched test was done: again only when the thread was blocked, three times at most.
/// What blocks by itself blocks each time; a machine that is slow for a moment does not. Where the
/// host takes the processors away the whole time, nothing is told of the last attempt either.
final class Attempts implements Iterator<TestTemplateInvocationContext> {
    private static final int MOST = 3;

    private int begun;
    private boolean blocked;

    @Override
    public boolean hasNext() {
        return begun == 0 || (begun < MOST && blocked);
    }

    @Override
    public TestTemplateInvocationContext next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        begun++;
        blocked = false;
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int number) {
                return number == 1 ? "once" : "again";
            }
        };
    }

    /// The attempts, each made when it is asked for: whether there is another depends on the one
    /// before.
    Stream<TestTemplateInvocationContext> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    /// Takes what the watch saw.
    ///
    /// @param stolen which share of the processors' time the host took meanwhile, from 0 to 1
    /// @throws TestAbortedException for the first stalls: the test is done once more; and for the
    ///   last when the host took too much
    /// @throws AssertionFailedError for the last otherwise
    void judge(Optional<String> stall, double stolen) {
        if (stall.isEmpty()) {
            return;
        }
        if (begun < MOST) {
            blocked = true;
            throw new TestAbortedException("done once more, because " + stall.get());
        }
        if (stolen >= StolenTime.TOO_MUCH) {
            throw new TestAbortedException(
                    "nobody can tell, as the host took %.0f %% of the processors' time: %s"
                            .formatted(stolen * 100, stall.get()));
        }
        throw new AssertionFailedError(stall.get());
    }
}
