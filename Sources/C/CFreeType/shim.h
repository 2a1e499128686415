#pragma once
#include <ft2build.h>
#include FT_FREETYPE_H

/// The flags are macros of macros that Swift cannot read: black and white, hinted for it.
static inline FT_Error CFreeType_load_dots(FT_Face face, FT_UInt glyph) {
    return FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_TARGET_MONO);
}
