package org.inkwright.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What must not stand in a source file, with the reason.
final class TextRules {
    private TextRules() {}

    /// The faults of a file's text, in words.
    static List<String> faults(String name, String text) {
        List<String> faults = new ArrayList<>();
        rules(name)
                .forEach((pattern, reason) -> {
                    var match = Pattern.compile(pattern).matcher(text);
                    if (match.find()) {
                        faults.add(name + ": \"" + match.group() + "\": " + reason);
                    }
                });
        return faults;
    }

    private static Map<String, String> rules(String name) {
        Map<String, String> rules = new TreeMap<>();
        // The words are put together so that this file keeps its own rules.
        rules.put("TO" + "DO|FIX" + "ME|not imple" + "mented", "finish it or file an issue");
        rules.put("@auth" + "or\\b", "git knows");
        rules.put("\\.\\./sha" + "red|/work/(ma" + "in|wt)|/ro" + "ot/", "stands alone");
        rules.put("repo1?\\.mav" + "en|regis" + "try\\.npmjs|deb\\.deb" + "ian", "no hosts");
        if (name.contains("src/test/") && name.endsWith(".java")) {
            rules.put("Thread\\.sl" + "eep|@Dis" + "abled|assumeTrue\\(fal" + "se", "tests run");
        }
        return rules;
    }
}
