package org.inkwright.billing.admin;

import com.fasterxml.uuid.Generators;
import java.util.Optional;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Call;

/// What the pages of operators have in common.
final class Pages {
    static final String WORDS = "org.inkwright.billing.admin.admin";

    private static final String WORD = "[a-z.-]{1,40}";

    private Pages() {}

    /// Begins a page; tells what came of the form that led here.
    static Page begun(String title, Call call) {
        var page = new Page(WORDS, title);
        word(call, "done").ifPresent(word -> page.noticeIfKnown("done." + word));
        word(call, "refused").ifPresent(word -> page.alertIfKnown("refused." + word));
        return page;
    }

    /// Says which requests to adjust or refund are the same: sending a form twice does it once.
    static String key() {
        return Generators.timeBasedEpochGenerator().generate().toString();
    }

    private static Optional<String> word(Call call, String name) {
        return call.query(name).filter(word -> word.matches(WORD));
    }
}
