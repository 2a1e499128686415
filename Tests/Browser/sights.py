"""What a camera sees of stamps in a market: turned, blurred, dim, with glare, on a bottle, two at once."""

import math
import subprocess
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

SIZE = (640, 480)
TABLE = (176, 160, 138)
SIGHTS = ["turned-0", "turned-15", "turned-30", "blurred", "dim", "glare", "bottle", "two"]


def symbol(url, folder):
    """The stamp's QR symbol as its label has it: about 5 pixels a module."""
    path = Path(folder) / "symbol.png"
    path.unlink(missing_ok=True)
    subprocess.run(["tracestamp", "symbol", "--format", "png", "-o", path, url], check=True, capture_output=True)
    picture = Image.open(path).convert("RGB")
    return picture.resize((300, 300), Image.Resampling.LANCZOS)


def sight(name, symbols):
    """One frame of 640 × 480."""
    if name == "two":
        table = Image.new("RGB", SIZE, TABLE)
        for index, picture in enumerate(symbols[:2]):
            table.paste(picture.resize((260, 260), Image.Resampling.LANCZOS), (40 + index * 310, 110))
        return table
    table = lying(curved(symbols[0]) if name == "bottle" else symbols[0])
    if name.startswith("turned"):
        return table.rotate(int(name[7:]), Image.Resampling.BICUBIC, fillcolor=TABLE)
    if name == "blurred":
        return table.filter(ImageFilter.GaussianBlur(1.6))
    if name == "dim":
        return ImageEnhance.Contrast(ImageEnhance.Brightness(table).enhance(0.28)).enhance(0.7)
    if name == "glare":
        return glare(table)
    return table


def glare(table):
    """A lamp's white spot over a corner of the symbol's middle, fading out."""
    mask = Image.new("L", SIZE)
    ImageDraw.Draw(mask).ellipse((300, 240, 352, 280), fill=255)
    return Image.composite(Image.new("RGB", SIZE, "white"), table, mask.filter(ImageFilter.GaussianBlur(9)))


def lying(picture):
    """On the table, in the middle of the frame."""
    table = Image.new("RGB", SIZE, TABLE)
    table.paste(picture, ((SIZE[0] - picture.width) // 2, (SIZE[1] - picture.height) // 2))
    return table


def scratched(picture):
    """A symbol past all correction: a third of its rows are those of other places."""
    spoiled = picture.copy()
    third = picture.height // 3
    spoiled.paste(picture.crop((0, third, picture.width, 2 * third)).transpose(Image.Transpose.ROTATE_180), (0, third))
    return spoiled


def curved(picture, degrees=100):
    """Around a bottle: columns are the closer together the nearer they are to its edge."""
    width, height = picture.size
    half = math.radians(degrees / 2)
    shown = int(width * math.sin(half) / half)
    bent = Image.new("RGB", (shown, height))
    for x in range(shown):
        angle = math.asin((2 * x / shown - 1) * math.sin(half))
        bent.paste(picture.crop((source := min(width - 1, int((angle / half + 1) * width / 2)), 0, source + 1, height)), (x, 0))
    return bent


def video(path, frames):
    """An uncompressed video that Chromium plays as its camera, over and over."""
    with open(path, "wb") as file:
        file.write(b"YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n" % SIZE)
        for frame in frames:
            y, cb, cr = frame.convert("YCbCr").split()
            half = (SIZE[0] // 2, SIZE[1] // 2)
            file.write(b"FRAME\n" + y.tobytes() + cb.resize(half).tobytes() + cr.resize(half).tobytes())
