package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {
    /// `|` is the caret, `/` a line end.
    @ParameterizedTest
    @CsvSource({
        "- one|, - one/- |",
        "* o|ne, * o/* |ne",
        "9. nine|, 9. nine/10. |",
        "2) two|, 2) two/3) |",
        "- [x] done|, - [x] done/- [ ] |",
        "> said|, > said/> |",
        "> - said|, > - said/> - |",
        "'  - inner|', '  - inner/  - |'",
        "'- |', |",
        "'  - |', - |",
        "'   2. |', 2. |",
        "'> |', |",
        "'> > |', '> |'",
        "'- [ ] |', |",
        "- one| two, - one/- |two",
    })
    void listsAndQuotationsGoOnAndEnd(String before, String after) {
        assertEquals(after.replace("/", "\n"), entered(before));
    }

    @ParameterizedTest
    @CsvSource({"plain|", "# head|", "'|- one'", "---|", "** * **|", "-no|", "1.5 litres|"})
    void elsewhereEnterIsALineEnd(String before) {
        assertEquals("nothing", entered(before));
    }

    private static String entered(String before) {
        int caret = before.indexOf('|');
        String line = before.replace("|", "");
        return Continuation.enter(0, line, caret)
                .map(edit -> {
                    String text =
                            line.substring(0, edit.from())
                                    + edit.text()
                                    + line.substring(edit.to());
                    return text.substring(0, edit.caret()) + "|" + text.substring(edit.caret());
                })
                .orElse("nothing");
    }
}
