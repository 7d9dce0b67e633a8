package org.inkwright.generation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Makes the last part of an address out of a title: lower-case ASCII words joined by hyphens.
/// Latin letters are folded by Lucene, German umlauts as German writes them; Cyrillic and Greek are
/// written in Latin letters (close to BGN/PCGN and ISO 843). Other scripts give a short stable
/// code.
final class Slug {
    private static final int LONGEST = 60;
    private static final String FROM =
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ" + "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] TO =
            ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g"
                            + " a v g d e z i th i k l m n x o p r s s t y f ch ps o")
                    .split(" ");
    private static final Map<Character, String> LETTERS = letters();

    private Slug() {}

    static String of(String title, String language) {
        String text = title.toLowerCase(Locale.ROOT);
        if (language.equals("de")) {
            text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        }
        String hyphened =
                ascii(text)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (hyphened.isEmpty()) {
            return "text-" + Integer.toHexString(title.hashCode());
        }
        return cut(hyphened);
    }

    private static String ascii(String text) {
        String bare =
                java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "");
        var latin = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        char[] in = latin.toString().toCharArray();
        char[] out = new char[in.length * 4];
        return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < TO.length; i++) {
            letters.put(FROM.charAt(i), TO[i].equals("-") ? "" : TO[i]);
        }
        return Map.copyOf(letters);
    }
}
