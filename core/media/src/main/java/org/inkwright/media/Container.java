package org.inkwright.media;

import java.util.Set;

/// What may be done with a file of a container format, known by FFmpeg's name of its demuxer.
enum Container {
    /// It may carry a recording.
    RECORDING,
    /// Opening it would open other files or the network.
    LEADS_ELSEWHERE,
    /// A still or moving picture without sound.
    PICTURE,
    /// Text, subtitles, or a format that no recording comes in.
    OTHER;

    /// Only these are opened. An unknown demuxer is attack surface that no recording needs.
    private static final Set<String> RECORDINGS =
            Set.of(
                    "3g2",
                    "aac",
                    "ac3",
                    "aiff",
                    "amr",
                    "amrnb",
                    "amrwb",
                    "ape",
                    "asf",
                    "asf_o",
                    "au",
                    "avi",
                    "caf",
                    "dsf",
                    "dts",
                    "dv",
                    "eac3",
                    "flac",
                    "flv",
                    "gsm",
                    "loas",
                    "matroska",
                    "mov",
                    "mp3",
                    "mpc",
                    "mpc8",
                    "mpeg",
                    "mpegts",
                    "mxf",
                    "nut",
                    "ogg",
                    "oma",
                    "rm",
                    "spx",
                    "sox",
                    "tak",
                    "truehd",
                    "tta",
                    "voc",
                    "w64",
                    "wav",
                    "webm",
                    "wv",
                    "xwma");

    private static final Set<String> ELSEWHERE =
            Set.of(
                    "applehttp",
                    "avisynth",
                    "concat",
                    "dash",
                    "hls",
                    "imf",
                    "mlv",
                    "rtp",
                    "rtsp",
                    "sap",
                    "sdp",
                    "vapoursynth",
                    "webm_dash_manifest");

    private static final Set<String> PICTURES =
            Set.of("apng", "gif", "ico", "image2", "mjpeg", "mjpeg_2000", "jpegxl_anim", "webp");

    static Container of(String demuxer) {
        for (String name : demuxer.split(",", -1)) {
            if (RECORDINGS.contains(name)) {
                return RECORDING;
            }
            if (ELSEWHERE.contains(name)) {
                return LEADS_ELSEWHERE;
            }
            if (PICTURES.contains(name) || name.endsWith("_pipe")) {
                return PICTURE;
            }
        }
        return OTHER;
    }
}
