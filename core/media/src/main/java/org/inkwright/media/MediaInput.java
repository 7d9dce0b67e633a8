package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_version;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/// A media file that was opened and is known to be of a permitted format.
final class MediaInput implements AutoCloseable {
    /// No sound needs an allocation of this size; a hostile header may ask for one.
    private static final long LARGEST_ALLOCATION = 256L << 20;

    private final AVFormatContext context;
    private final int score;
    private long claimed;

    private MediaInput(AVFormatContext context, int score) {
        this.context = context;
        this.score = score;
    }

    /// Opens a file, by its content.
    ///
    /// @throws MediaRefusedException when it is no media of a permitted format
    static MediaInput open(Path file) {
        prepare();
        ContainerSniffer.Sniffed sniffed = ContainerSniffer.sniff(file);
        permit(name(sniffed.format()));
        var input = new MediaInput(new AVFormatContext(null), sniffed.score());
        input.open(file, sniffed.format());
        input.claimed = input.largest();
        int found = avformat_find_stream_info(input.context, (AVDictionary) null);
        if (found < 0) {
            input.close();
            throw new MediaRefusedException(Probe.Refusal.NOT_MEDIA, message(found));
        }
        return input;
    }

    /// Loads the native libraries, where this has not been done, and makes them quiet.
    static void prepare() {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(LARGEST_ALLOCATION);
        avformat_version();
    }

    AVFormatContext context() {
        return context;
    }

    String container() {
        return name(context.iformat());
    }

    /// Whether the format was told by next to nothing, as it is for random bytes.
    boolean guessed() {
        return score <= ContainerSniffer.GUESS;
    }

    /// The first sound stream; the other streams are not read from now on.
    ///
    /// @throws MediaRefusedException when there is none or no decoder for it
    AVStream sound() {
        AVStream sound = null;
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (sound == null && stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                sound = stream;
            } else {
                stream.discard(AVDISCARD_ALL);
            }
        }
        if (sound == null) {
            throw new MediaRefusedException(Probe.Refusal.NO_AUDIO, "no sound stream");
        }
        AVCodec codec = avcodec_find_decoder(sound.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new MediaRefusedException(Probe.Refusal.UNKNOWN_CODEC, "no decoder");
        }
        return sound;
    }

    /// The first film; empty when there is none. Covers are no films.
    Optional<AVStream> film() {
        return picture(0);
    }

    /// How many pixels its largest picture has, as its head claims: FFmpeg forgets what is too much
    /// for it.
    long claimedPixels() {
        return claimed;
    }

    private long largest() {
        long most = 0;
        for (int i = 0; i < context.nb_streams(); i++) {
            var told = context.streams(i).codecpar();
            most = Math.max(most, (long) told.width() * told.height());
        }
        return most;
    }

    /// The cover; empty when there is none.
    Optional<AVStream> cover() {
        return picture(AV_DISPOSITION_ATTACHED_PIC);
    }

    /// When the sound begins by the file's own clock, in seconds: from there a transcript counts.
    double origin() {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO
                    && stream.start_time() != AV_NOPTS_VALUE) {
                return (double) stream.start_time()
                        * stream.time_base().num()
                        / Math.max(1, stream.time_base().den());
            }
        }
        return 0;
    }

    private Optional<AVStream> picture(int disposition) {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
                    && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == disposition) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }

    /// FFmpeg's sentence for one of its error codes.
    static String message(int code) {
        byte[] text = new byte[256];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }

    private void open(Path file, AVInputFormat format) {
        var options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        try (var url = new BytePointer(NativePath.url(file))) {
            int opened = avformat_open_input(context, url, format, options);
            if (opened < 0) {
                throw new MediaRefusedException(Probe.Refusal.NOT_MEDIA, message(opened));
            }
        } finally {
            av_dict_free(options);
        }
    }

    private static void permit(String demuxer) {
        switch (Container.of(demuxer)) {
            case RECORDING -> {}
            case LEADS_ELSEWHERE ->
                    throw new MediaRefusedException(Probe.Refusal.FORBIDDEN_FORMAT, demuxer);
            case PICTURE -> throw new MediaRefusedException(Probe.Refusal.NO_AUDIO, demuxer);
            case OTHER -> throw new MediaRefusedException(Probe.Refusal.NOT_MEDIA, demuxer);
        }
    }

    private static String name(AVInputFormat format) {
        return format.name().getString(StandardCharsets.UTF_8);
    }
}
