#pragma once
#include <stb_image_resize.h>
