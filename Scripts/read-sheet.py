#!/usr/bin/env python3
"""Reads every symbol of one page of a label sheet, as two phones would: label by label, with two readers.

Renders the page with poppler at 300 dpi, cuts out each cell, and gives it to ZXing and to ZBar. Prints the
texts in the order of the cells when both readers agree on every one; otherwise says which differ and fails.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

DPI = 300


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pdf")
    parser.add_argument("--page", type=int, default=1)
    parser.add_argument("--grid", type=int, nargs=2, default=(5, 13), help="columns and rows (tomy-145)")
    parser.add_argument("--origin", type=float, nargs=2, default=(4.699, 10.901), help="first label, mm")
    parser.add_argument("--pitch", type=float, nargs=2, default=(40.601, 21.198), help="mm")
    parser.add_argument("--label", type=float, nargs=2, default=(38.1, 21.198), help="mm")
    return parser.parse_args()


def rendered(pdf, page):
    """The page as (width, height, grey bytes)."""
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(page), "-l", str(page), pdf]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    magic, size, depth, pixels = data.split(b"\n", 3)
    assert magic == b"P5" and depth == b"255", "pdftoppm wrote no 8-bit PGM"
    width, height = map(int, size.split())
    return width, height, pixels


def cut(picture, left, top, width, height):
    """A part of the picture as a PGM file's bytes."""
    full_width, full_height, pixels = picture
    right, bottom = min(left + width, full_width), min(top + height, full_height)
    rows = [pixels[y * full_width + left : y * full_width + right] for y in range(top, bottom)]
    return b"P5\n%d %d\n255\n" % (right - left, len(rows)) + b"".join(rows)


def dots(millimetres):
    return round(millimetres * DPI / 25.4)


def zxing(files):
    command = ["ZXingReader", "-1", "-format", "QRCode", *files]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [(line.split('"') + [""])[1] for line in lines]


def zbar(files):
    command = ["zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", *files]
    return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()


def main():
    options = arguments()
    picture = rendered(options.pdf, options.page)
    columns, rows = options.grid
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for row in range(rows):
            for column in range(columns):
                left = dots(options.origin[0] + column * options.pitch[0])
                top = dots(options.origin[1] + row * options.pitch[1])
                file = pathlib.Path(folder) / f"{row:02}-{column:02}.pgm"
                file.write_bytes(cut(picture, left, top, dots(options.label[0]), dots(options.label[1])))
                files.append(str(file))
        first, second = zxing(files), zbar(files)
    if len(first) != columns * rows or first != second:
        wrong = sum(a != b for a, b in zip(first, second)) + abs(len(first) - len(second))
        print(f"{wrong} of {columns * rows} symbols were not read alike", file=sys.stderr)
        return 1
    print("\n".join(first))
    return 0


if __name__ == "__main__":
    sys.exit(main())
