package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The library file of each released version is kept in `src/test/resources/libraries` and can be
/// opened by every later version. A release adds one: `mvn test -pl core/library -am
/// -Dtest=OldLibraryTest -Dtest.jvm=-Dlibrary.make=0.2.0`.
class OldLibraryTest {
    @TempDir Path folder;
    private final TestContent content = new TestContent();

    @Test
    void theLibraryOfEachVersionIsReadAndGrows() throws IOException {
        List<Path> versions;
        try (var files = Files.list(resources())) {
            versions = files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList();
        }
        assertTrue(versions.contains(resources().resolve("0.1.0.mv.db")));
        for (Path version : versions) {
            Path home = folder.resolve(version.getFileName().toString());
            Files.createDirectories(home);
            Files.copy(version, home.resolve("library.mv.db"));
            try (var library = open(home)) {
                content.check(library);
                library.write(unit -> {
                    unit.settings().put("theme", "light");
                    return unit.jobs().replace(content.job, content.job);
                });
            }
            try (var library = open(home)) {
                assertEquals(
                        Optional.of("light"), library.read(unit -> unit.settings().value("theme")));
            }
        }
    }

    @Test
    void whatAVersionKeepsIsWhatThisOneKeeps() {
        try (var library = open(folder)) {
            library.write(content::add);
            content.check(library);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "library.make", matches = ".+")
    void makeTheLibraryOfThisVersion() throws IOException {
        try (var library = open(folder)) {
            library.write(content::add);
        }
        String name = System.getProperty("library.make") + ".mv.db";
        Files.copy(
                folder.resolve("library.mv.db"),
                resources().resolve(name),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path resources() {
        return Fixtures.root().resolve("core/library/src/test/resources/libraries");
    }

    private static H2Library open(Path folder) {
        return H2Library.open(folder, InstantSource.fixed(THEN));
    }

    /// One of everything, the same each time.
    private static final class TestContent {
        private final Manuscripts make = new Manuscripts(Manuscripts.counting());
        private final Source source = make.source("Bees");
        private final Media media = media();
        private final Transcript transcript = make.transcript(source);
        private final Outline outline = make.outline(transcript);
        private final Draft draft = make.draft(source, outline);
        private final Chapter chapter = make.chapter(draft, 0);
        private final Variant variant = make.variant(chapter, 1);
        private final Revision revision = make.revision(variant, 1, "Bees *live* in hives.");
        private final Run run = make.run(source);
        private final Job job = make.job(run, JobKind.WRITE, 5);
        private final FrontMatter front =
                new FrontMatter(
                        "Of bees",
                        "en",
                        "Bees live in hives.",
                        new SeoFields("Bees!", "All of bees.", "bees", List.of("bee", "hive")));
        private final StepResult result = new StepResult("{}", null, THEN.plusSeconds(1));

        private Media media() {
            Media some = make.media(source);
            var file = new MediaFile(Path.of("/talk.mp3").toAbsolutePath(), 1, "f");
            return new Media(some.id(), some.source(), file, some.facts());
        }

        private UnitOfWork add(UnitOfWork unit) {
            unit.sources().add(source);
            unit.sources().add(media);
            unit.transcripts().add(transcript);
            unit.transcripts().append(transcript.id(), Manuscripts.window(0, 20_000, 0));
            unit.drafts().add(outline);
            unit.drafts().add(draft);
            unit.drafts().add(draft.id(), front);
            unit.drafts().add(chapter);
            unit.drafts().add(variant);
            unit.drafts().choose(chapter.id(), variant.id());
            unit.drafts().add(revision);
            unit.runs().add(run);
            unit.runs().add(step(null));
            unit.runs().finish(step(null).id(), result);
            unit.usage().add(usage());
            unit.jobs().add(job);
            unit.settings().put("theme", "dark");
            return unit;
        }

        private void check(Library library) {
            library.read(unit -> {
                assertEquals(List.of(source), unit.sources().page(null, 10));
                assertEquals(Optional.of(media), unit.sources().mediaOf(source.id()));
                var kept = unit.transcripts().newestOf(source.id()).orElseThrow();
                assertEquals(Duration.ofSeconds(20), kept.coverage().next());
                assertEquals(
                        Manuscripts.window(0, 20_000, 0).segments(),
                        unit.transcripts().segments(transcript.id(), 0));
                assertEquals(Optional.of(outline), unit.drafts().outline(outline.id()));
                assertEquals(front, unit.drafts().draft(draft.id()).orElseThrow().front());
                WrittenChapter written = unit.drafts().chapters(draft.id()).getFirst();
                assertEquals(revision, written.revision());
                assertEquals(Optional.of(run), unit.runs().run(run.id()));
                assertEquals(List.of(step(result)), unit.runs().steps(run.id()));
                assertEquals(List.of(usage()), unit.usage().of(run.id()));
                assertEquals(List.of(job), unit.jobs().in(Set.of(JobState.QUEUED), 9));
                assertEquals(Optional.of("dark"), unit.settings().value("theme"));
                return unit;
            });
        }

        private Step step(@Nullable StepResult ended) {
            var id = new StepId(run.id().value());
            return new Step(id, run.id(), StepKind.CHAPTER, "{}", THEN, ended);
        }

        private UsageEvent usage() {
            var id = new UsageEventId(run.id().value());
            return new UsageEvent(id, UsageKind.EXTRACTED_WORDS, 4, source.id(), run.id(), THEN);
        }
    }
}
