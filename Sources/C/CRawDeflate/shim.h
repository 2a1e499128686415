#pragma once
#include <zlib.h>

/// deflateInit2 and inflateInit2 are macros that Swift cannot call; negative window bits mean no zlib header.
static inline int CRawDeflate_deflate_init(z_stream *stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
}

static inline int CRawDeflate_inflate_init(z_stream *stream) {
    return inflateInit2(stream, -15);
}
