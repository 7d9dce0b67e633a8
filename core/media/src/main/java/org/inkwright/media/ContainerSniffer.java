package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avformat.AVPROBE_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.AVPROBE_SCORE_MAX;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_format3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// Tells a file's container format by its content alone; its name counts for nothing. (FFmpeg's own
/// opening adds points for a fitting name, which makes an mp3 of any random bytes.)
final class ContainerSniffer {
    /// A score up to this one is a guess (FFmpeg's AVPROBE_SCORE_RETRY).
    static final int GUESS = AVPROBE_SCORE_MAX / 4;

    private static final int[] LOOKS = {4 << 10, 64 << 10, 1 << 20};
    private static final int ID3_HEADER = 10;

    private ContainerSniffer() {}

    /// A format and how sure it is, 1 to 100.
    record Sniffed(AVInputFormat format, int score) {}

    static Sniffed sniff(Path file) {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                throw new MediaRefusedException(Probe.Refusal.EMPTY, "no bytes");
            }
            long start = afterId3(channel);
            refusePlaylist(channel, start);
            for (int look : LOOKS) {
                byte[] head = read(channel, start, look);
                Sniffed sniffed = look(head);
                boolean last = head.length < look || look == LOOKS[LOOKS.length - 1];
                if (sniffed != null && (last || sniffed.score() > GUESS)) {
                    return sniffed;
                }
                if (last) {
                    break;
                }
            }
            throw new MediaRefusedException(Probe.Refusal.NOT_MEDIA, "no known format");
        } catch (IOException e) {
            throw new MediaRefusedException(
                    Probe.Refusal.UNREADABLE, "not readable: " + e.getClass().getSimpleName());
        }
    }

    private static @Nullable Sniffed look(byte[] head) {
        try (var data = new AVProbeData();
                var bytes = new BytePointer((long) head.length + AVPROBE_PADDING_SIZE);
                var name = new BytePointer("recording")) {
            bytes.fill(0);
            bytes.put(head, 0, head.length);
            data.filename(name).buf(bytes).buf_size(head.length).mime_type(null);
            int[] score = new int[1];
            AVInputFormat format = av_probe_input_format3(data, 1, score);
            return format == null || format.isNull() ? null : new Sniffed(format, score[0]);
        }
    }

    /// An MP3 or AAC file may begin with megabytes of cover art in an ID3 tag, in front of anything
    /// that tells its format.
    private static long afterId3(FileChannel channel) throws IOException {
        long start = 0;
        while (true) {
            byte[] header = read(channel, start, ID3_HEADER);
            boolean tag =
                    header.length == ID3_HEADER
                            && header[0] == 'I'
                            && header[1] == 'D'
                            && header[2] == '3';
            if (!tag) {
                return start < channel.size() ? start : 0;
            }
            long size = 0;
            for (int i = 6; i < ID3_HEADER; i++) {
                size = size << 7 | (header[i] & 0x7f);
            }
            boolean footer = (header[5] & 0x10) != 0;
            start += ID3_HEADER + size + (footer ? ID3_HEADER : 0);
        }
    }

    /// FFmpeg knows a playlist only by its name; here the name does not count.
    private static void refusePlaylist(FileChannel channel, long start) throws IOException {
        String head = new String(read(channel, start, 16), StandardCharsets.ISO_8859_1);
        String text = head.startsWith("ï»¿") ? head.substring(3) : head;
        if (text.toUpperCase(Locale.ROOT).startsWith("#EXTM3U")) {
            throw new MediaRefusedException(Probe.Refusal.FORBIDDEN_FORMAT, "hls");
        }
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        var buffer =
                ByteBuffer.allocate((int) Math.clamp(channel.size() - position, 0, (long) length));
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = channel.read(buffer, position + buffer.position());
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
