#pragma once
#include <png.h>

/// Where the bytes of a picture go.
typedef void (*CPNG_sink)(void *context, const unsigned char *bytes, size_t count);

struct CPNG_target {
    CPNG_sink sink;
    void *context;
};

static inline void CPNG_forward(png_structp png, png_bytep bytes, size_t count) {
    struct CPNG_target *target = (struct CPNG_target *)png_get_io_ptr(png);
    target->sink(target->context, bytes, count);
}

static inline void CPNG_flush(png_structp png) { (void)png; }

static inline void CPNG_silent(png_structp png, png_const_charp message) { (void)png; (void)message; }

static inline void CPNG_fail(png_structp png, png_const_charp message) {
    (void)message;
    png_longjmp(png, 1);
}

/// Writes a square 1-bit grey picture; 1 when done, 0 when libpng gave up.
///
/// In C because libpng leaves its errors by longjmp, which must not cross a Swift frame that owns memory.
static inline int CPNG_write_bilevel(const unsigned char *rows, png_uint_32 side, size_t row_bytes,
                                     png_uint_32 pixels_per_metre, void *context, CPNG_sink sink) {
    struct CPNG_target target = {sink, context};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, CPNG_fail, CPNG_silent);
    if (png == NULL) return 0;
    png_infop info = png_create_info_struct(png);
    if (info == NULL || setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return 0;
    }
    png_set_write_fn(png, &target, CPNG_forward, CPNG_flush);
    png_set_IHDR(png, info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (png_uint_32 row = 0; row < side; row++) png_write_row(png, rows + row * row_bytes);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return 1;
}
