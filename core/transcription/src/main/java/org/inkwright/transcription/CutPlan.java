package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.transcription.SpeechDetector.Run;

/// Where the next window ends and which parts of it are heard, decided from the energies that
/// follow its start. All in frames from the window's start.
///
/// @param end where the window ends
/// @param pieces the parts that are heard, in order
/// @param speech when exactly something is going on
record CutPlan(int end, List<Run> pieces, List<Run> speech) {
    /// The longest window in the recording: progress is seen at least this often (60 s).
    static final int LONGEST_WINDOW = 6000;

    /// What Whisper takes at once, with a margin (29 s).
    static final int MOST_PACKED = 2900;

    private static final int LEAST_PACKED = 2000;
    private static final int LONGEST_PAUSE = 100;
    private static final int MARGIN = 40;
    private static final int LONGEST_LEAD = 1000;
    private static final int LEAST_SPEECH = 15;
    private static final int QUIET_SPOT = 10;

    /// Of the pauses near the end the latest is taken whose length is this share of the longest.
    private static final double GOOD_PAUSE = 0.9;

    /// Plans the next window.
    ///
    /// @param energies of the frames that follow the window's start
    /// @param ended whether the recording ends with them
    static CutPlan of(float[] energies, boolean ended) {
        List<Run> speech = SpeechDetector.runs(energies);
        int horizon = Math.min(energies.length, LONGEST_WINDOW);
        boolean last = ended && energies.length <= LONGEST_WINDOW;
        int firstSpeech = speech.isEmpty() ? horizon : speech.getFirst().start();
        if (firstSpeech >= horizon) {
            return silence(horizon);
        }
        if (firstSpeech - MARGIN > LONGEST_LEAD) {
            return silence(firstSpeech - MARGIN);
        }
        List<Run> pieces = pieces(speech, energies.length);
        int full = frameAtPacked(pieces, MOST_PACKED, horizon);
        if (last && full == horizon) {
            return upTo(horizon, pieces, speech);
        }
        int early = Math.min(frameAtPacked(pieces, LEAST_PACKED, horizon), full);
        return upTo(cut(energies, speech, early, full), pieces, speech);
    }

    private static CutPlan silence(int end) {
        return new CutPlan(end, List.of(), List.of());
    }

    /// Speech with its margins; long pauses between are left out.
    private static List<Run> pieces(List<Run> speech, int frames) {
        var pieces = new ArrayList<Run>();
        for (Run run : speech) {
            int start = Math.max(0, run.start() - MARGIN);
            int end = Math.min(frames, run.end() + MARGIN);
            boolean joins =
                    !pieces.isEmpty()
                            && start - pieces.getLast().end() <= LONGEST_PAUSE - 2 * MARGIN;
            if (joins) {
                pieces.set(pieces.size() - 1, new Run(pieces.getLast().start(), end));
            } else {
                pieces.add(new Run(start, end));
            }
        }
        return pieces;
    }

    /// The frame up to which the pieces add up to a length; the horizon if they are shorter.
    private static int frameAtPacked(List<Run> pieces, int packed, int horizon) {
        int left = packed;
        for (Run piece : pieces) {
            if (left < piece.length()) {
                return Math.min(horizon, piece.start() + left);
            }
            left -= piece.length();
        }
        return horizon;
    }

    /// The best place to cut between two frames: late, in a long pause; without a pause the
    /// quietest spot.
    private static int cut(float[] energies, List<Run> speech, int early, int late) {
        List<Run> pauses = pauses(speech, early, late);
        if (pauses.isEmpty()) {
            return early < late ? quietest(energies, early, late) : lastPause(speech, late);
        }
        int longest = pauses.stream().mapToInt(Run::length).max().orElse(0);
        Run best = pauses.getFirst();
        for (Run pause : pauses) {
            if (pause.length() >= GOOD_PAUSE * longest) {
                best = pause;
            }
        }
        return inside(best);
    }

    private static int lastPause(List<Run> speech, int late) {
        List<Run> pauses = pauses(speech, speech.getFirst().start(), late);
        return pauses.isEmpty() ? late : inside(pauses.getLast());
    }

    /// The middle of a short pause; shortly before the end of a long one.
    private static int inside(Run pause) {
        return Math.max((pause.start() + pause.end()) / 2, pause.end() - MARGIN);
    }

    private static List<Run> pauses(List<Run> speech, int early, int late) {
        var pauses = new ArrayList<Run>();
        int start = early;
        for (Run run : speech) {
            if (run.start() > start && start < late) {
                pauses.add(new Run(start, Math.min(run.start(), late)));
            }
            start = Math.max(start, run.end());
        }
        if (start < late) {
            pauses.add(new Run(start, late));
        }
        return pauses;
    }

    private static int quietest(float[] energies, int early, int late) {
        int best = late;
        double least = Double.MAX_VALUE;
        for (int start = early; start + QUIET_SPOT <= late; start++) {
            double sum = 0;
            for (int i = 0; i < QUIET_SPOT; i++) {
                sum += energies[start + i];
            }
            if (sum <= least) {
                least = sum;
                best = start + QUIET_SPOT / 2;
            }
        }
        return best;
    }

    private static CutPlan upTo(int end, List<Run> pieces, List<Run> speech) {
        List<Run> heard = before(end, speech);
        int frames = heard.stream().mapToInt(Run::length).sum();
        if (frames < LEAST_SPEECH) {
            return silence(end);
        }
        return new CutPlan(end, before(end, pieces), heard);
    }

    private static List<Run> before(int end, List<Run> runs) {
        var before = new ArrayList<Run>();
        for (Run run : runs) {
            if (run.start() < end) {
                before.add(new Run(run.start(), Math.min(run.end(), end)));
            }
        }
        return before;
    }
}
