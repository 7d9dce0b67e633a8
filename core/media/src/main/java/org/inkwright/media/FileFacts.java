package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/// Reads what an opened file says about itself. What a hostile file says is bounded.
final class FileFacts {
    private static final int MOST_TAGS = 200;
    private static final int MOST_CHAPTERS = 2_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final long LONGEST_MICROS = Duration.ofDays(365).toMillis() * 1_000;

    private FileFacts() {}

    static Probe.Recording read(MediaInput input, AVStream sound) {
        AVFormatContext context = input.context();
        var tags = new LinkedHashMap<String, String>();
        addTags(context.metadata(), tags);
        addTags(sound.metadata(), tags);
        return new Probe.Recording(
                input.container(),
                duration(context, sound),
                streams(context),
                tags,
                chapters(context));
    }

    /// The sound's own length where it is told: a film may go on in silence for long.
    private static Duration duration(AVFormatContext context, AVStream sound) {
        long micros = context.duration();
        if (sound.duration() > 0) {
            try (var base = new AVRational()) {
                micros =
                        av_rescale_q(
                                sound.duration(), sound.time_base(), base.num(1).den(AV_TIME_BASE));
            }
        }
        // The value for "unknown" is the lowest of all.
        long bounded = Math.clamp(micros, 0, LONGEST_MICROS);
        return Duration.ofMillis(bounded / (AV_TIME_BASE / 1_000));
    }

    private static List<Probe.Stream> streams(AVFormatContext context) {
        return IntStream.range(0, context.nb_streams())
                .mapToObj(i -> stream(context.streams(i)))
                .toList();
    }

    private static Probe.Stream stream(AVStream stream) {
        String codec =
                avcodec_get_name(stream.codecpar().codec_id()).getString(StandardCharsets.UTF_8);
        return new Probe.Stream(kind(stream), codec);
    }

    private static Probe.Stream.Kind kind(AVStream stream) {
        int type = stream.codecpar().codec_type();
        if (type == AVMEDIA_TYPE_AUDIO) {
            return Probe.Stream.Kind.AUDIO;
        }
        boolean cover = (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (type == AVMEDIA_TYPE_VIDEO && !cover) {
            return Probe.Stream.Kind.VIDEO;
        }
        return type == AVMEDIA_TYPE_SUBTITLE ? Probe.Stream.Kind.SUBTITLE : Probe.Stream.Kind.OTHER;
    }

    private static List<Probe.ChapterMark> chapters(AVFormatContext context) {
        var marks = new ArrayList<Probe.ChapterMark>();
        try (var millis = new AVRational()) {
            millis.num(1).den(1_000);
            for (int i = 0; i < Math.min(context.nb_chapters(), MOST_CHAPTERS); i++) {
                AVChapter chapter = context.chapters(i);
                var tags = new LinkedHashMap<String, String>();
                addTags(chapter.metadata(), tags);
                marks.add(
                        new Probe.ChapterMark(
                                tags.getOrDefault("title", ""),
                                av_rescale_q(chapter.start(), chapter.time_base(), millis),
                                av_rescale_q(chapter.end(), chapter.time_base(), millis)));
            }
        }
        return marks;
    }

    private static void addTags(AVDictionary dictionary, Map<String, String> tags) {
        AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
        while (entry != null && !entry.isNull() && tags.size() < MOST_TAGS) {
            tags.putIfAbsent(text(entry.key()).toLowerCase(Locale.ROOT), text(entry.value()));
            entry = av_dict_iterate(dictionary, entry);
        }
    }

    /// Tags should be UTF-8; old files carry the Western code page of Windows.
    private static String text(BytePointer pointer) {
        byte[] bytes = pointer.getStringBytes();
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
