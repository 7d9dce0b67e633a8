package org.inkwright.desktop.window;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/// A test under the [Watchdog]: where the window's thread was blocked, it is done once more, and
/// fails when the thread is blocked again. What is loaded for the first time takes its time; what
/// blocks, blocks each time.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@interface WatchedTest {}
