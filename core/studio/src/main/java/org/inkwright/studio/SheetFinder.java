package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.DraftDesk.Saved;

/// Finds and replaces in the texts that count. Safe to share.
///
/// @param books the library
/// @param scribe adds the new texts
record SheetFinder(Books books, Scribe scribe) implements DraftFinder {
    @Override
    public Answer find(DraftId draft, FindQuery query) {
        return answered(() -> {
            Pattern pattern = query.pattern();
            List<InChapter> found = new ArrayList<>();
            for (WrittenChapter written : books.read(unit -> unit.drafts().chapters(draft))) {
                List<Hit> hits = hits(pattern, written.markdown());
                if (!hits.isEmpty()) {
                    Chapter chapter = written.chapter();
                    found.add(
                            new InChapter(chapter.id(), chapter.title(), written.markdown(), hits));
                }
            }
            return new Answer.Found(found);
        });
    }

    private static List<Hit> hits(Pattern pattern, String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(new HastyText(text));
        while (matcher.find()) {
            // A pattern that finds nothing everywhere is of no use to anybody.
            if (matcher.end() > matcher.start()) {
                hits.add(new Hit(matcher.start(), matcher.end()));
            }
        }
        return hits;
    }

    @Override
    public Answer replace(DraftId draft, FindQuery query, String with) {
        return answered(() -> {
            Pattern pattern = query.pattern();
            String by =
                    query.form() == FindQuery.Form.PLAIN ? Matcher.quoteReplacement(with) : with;
            return books.change(change -> replaced(change, draft, pattern, by));
        });
    }

    private Answer replaced(Change change, DraftId draft, Pattern pattern, String with) {
        List<OnSheet> sheets = new ArrayList<>();
        int hits = 0;
        for (WrittenChapter written : change.unit().drafts().chapters(draft)) {
            Revision revision = written.revision();
            VariantId variant = written.chapter().chosen();
            if (revision == null || variant == null) {
                continue;
            }
            int here = hits(pattern, written.markdown()).size();
            if (here > 0) {
                var sheet = new Sheet(draft, written.chapter().id(), variant);
                sheets.add(replaced(change, sheet, revision, swapped(pattern, written, with)));
                hits += here;
            }
        }
        return new Answer.Replaced(new Replacement(sheets), hits);
    }

    private static String swapped(Pattern pattern, WrittenChapter written, String with) {
        var text = new StringBuilder();
        Matcher matcher = pattern.matcher(new HastyText(written.markdown()));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                matcher.appendReplacement(text, with);
            }
        }
        return matcher.appendTail(text).toString();
    }

    private OnSheet replaced(Change change, Sheet sheet, Revision before, String markdown) {
        Saved saved =
                scribe.write(
                        change, sheet, before.number(), newest -> before.text().edited(markdown));
        int after = saved instanceof Saved.Done(int number) ? number : before.number();
        return new OnSheet(sheet, before.number(), after);
    }

    @Override
    public int takeBack(Replacement replacement) {
        return books.change(change -> {
            int left = 0;
            for (OnSheet one : replacement.sheets()) {
                Saved saved = scribe.repeat(change, one.sheet(), one.after(), one.before(), "undo");
                left += saved instanceof Saved.Done ? 0 : 1;
            }
            return left;
        });
    }

    private static Answer answered(Supplier<Answer> search) {
        try {
            return search.get();
        } catch (PatternSyntaxException e) {
            return new Answer.BadPattern(e.getDescription());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // So the JDK tells that a replacement names a group that is not there.
            return new Answer.BadPattern(String.valueOf(e.getMessage()));
        } catch (HastyText.TooSlowException | StackOverflowError e) {
            // The JDK's regular expressions recurse once per character of some loops.
            return new Answer.TooSlow();
        }
    }
}
