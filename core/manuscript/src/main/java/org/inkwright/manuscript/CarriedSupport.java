package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Carries the support of a text over to what it became. A stretch is found again before the first
/// change, after the last one, or between them as the same words in the same order.
final class CarriedSupport {
    private final String before;
    private final String now;
    private final List<Support> old;
    private final List<Support> kept = new ArrayList<>();

    CarriedSupport(SupportedText text, String now) {
        before = text.markdown();
        old = text.support();
        this.now = now;
    }

    SupportedText made() {
        int head = commonHead();
        int tail = commonTail(head);
        int first = 0;
        int from = 0;
        while (first < old.size() && old.get(first).end() <= head && keep(old.get(first), 0)) {
            from = old.get(first).end();
            first++;
        }
        int shift = now.length() - before.length();
        int last = old.size();
        int to = now.length();
        List<Support> behind = new ArrayList<>();
        while (last > first
                && old.get(last - 1).start() >= before.length() - tail
                && standsAlone(old.get(last - 1), old.get(last - 1).movedBy(shift))) {
            last--;
            behind.add(old.get(last).movedBy(shift));
            to = behind.getLast().start();
        }
        findBetween(old.subList(first, last), from, to);
        kept.addAll(behind.reversed());
        return new SupportedText(now, kept);
    }

    private boolean keep(Support one, int shift) {
        Support moved = one.movedBy(shift);
        boolean alone = standsAlone(one, moved);
        if (alone) {
            kept.add(moved);
        }
        return alone;
    }

    // Stretches that occur once are found first; the others between them, in order.
    private void findBetween(List<Support> open, int from, int to) {
        String region = now.substring(from, to);
        int[] places = new int[open.size()];
        for (int i = 0; i < places.length; i++) {
            String text = text(open.get(i));
            int place = region.indexOf(text);
            places[i] = place >= 0 && place == region.lastIndexOf(text) ? place : -1;
        }
        keepLongestRise(places);
        int cursor = 0;
        for (int i = 0; i < places.length; i++) {
            Support one = open.get(i);
            if (places[i] < 0) {
                places[i] = region.indexOf(text(one), cursor);
                if (places[i] < 0
                        || places[i] + text(one).length() > nextPlace(places, i, region)) {
                    continue;
                }
            }
            if (places[i] >= cursor && keep(one, from + places[i] - one.start())) {
                cursor = places[i] + text(one).length();
            }
        }
    }

    private static int nextPlace(int[] places, int after, String region) {
        for (int i = after + 1; i < places.length; i++) {
            if (places[i] >= 0) {
                return places[i];
            }
        }
        return region.length();
    }

    // Sets to -1 what stands out of order (patience sorting).
    private static void keepLongestRise(int[] places) {
        int[] ends = new int[places.length];
        int[] earlier = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[ends[middle]] < places[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            earlier[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] rising = new boolean[places.length];
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = earlier[i]) {
            rising[i] = true;
        }
        Arrays.setAll(places, i -> rising[i] ? places[i] : -1);
    }

    // Whether no letter was added directly before or behind it.
    private boolean standsAlone(Support one, Support moved) {
        return glued(before, one.start()) == glued(now, moved.start())
                && glued(before, one.end()) == glued(now, moved.end());
    }

    private static boolean glued(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private String text(Support one) {
        return before.substring(one.start(), one.end());
    }

    private int commonHead() {
        int shorter = Math.min(before.length(), now.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        return head;
    }

    private int commonTail(int head) {
        int shorter = Math.min(before.length(), now.length()) - head;
        int tail = 0;
        while (tail < shorter
                && before.charAt(before.length() - 1 - tail)
                        == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return tail;
    }
}
