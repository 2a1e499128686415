#!/usr/bin/env python3
"""Sheets of trace-stamp labels by segno and reportlab, on all cores: what stamp-bench measures itself against.

    peer-labels.py COUNT

Prints the seconds that it took, interpreter start and imports apart. Each core makes a PDF of its own share
of the pages: 65 labels of 38.1 x 21.2 mm, a symbol of 203 digits as one path, five lines of text.
"""
import io
import multiprocessing
import os
import random
import sys
import time

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

COLUMNS, ROWS = 5, 13
MODULE = 0.381 * mm


def symbol(serial: int) -> segno.QRCode:
    digits = "".join(random.Random(serial).choices("0123456789", k=203))
    return segno.make(
        f"https://tem.example.gov.vn/{digits}", error="m", boost_error=False, micro=False)


def draw(page: canvas.Canvas, code: segno.QRCode, x: float, y: float, serial: int) -> None:
    path = page.beginPath()
    top = y + (4 + len(code.matrix)) * MODULE
    for row, modules in enumerate(code.matrix):
        start = None
        for column, dark in enumerate([*modules, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(x + (4 + start) * MODULE, top - (row + 1) * MODULE, (column - start) * MODULE, MODULE)
                start = None
    page.drawPath(path, stroke=0, fill=1)
    left = x + 53 * MODULE
    for line, text in enumerate(["Mat ong rung", "HTX Nam Xanh", "Lo: L261110A", f"{serial:017d}", "tem.example.gov.vn"]):
        page.drawString(left, y + (16 - 3 * line) * mm, text)


def pages(serials: range) -> int:
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=A4, pageCompression=1)
    for place, serial in enumerate(serials):
        cell = place % (COLUMNS * ROWS)
        if place and cell == 0:
            page.showPage()
        if cell == 0:
            page.setFont("Helvetica", 5)
        column, row = cell % COLUMNS, cell // COLUMNS
        draw(page, symbol(serial), (4.7 + 40.6 * column) * mm, A4[1] - (10.9 + 21.2 * (row + 1)) * mm, serial)
    page.save()
    return len(file.getvalue())


def main() -> None:
    count, cores = int(sys.argv[1]), len(os.sched_getaffinity(0))
    share = -(-count // cores)
    parts = [range(start, min(start + share, count)) for start in range(0, count, share)]
    with multiprocessing.Pool(cores) as pool:
        pool.map(pages, [range(1)] * cores)
        start = time.perf_counter()
        pool.map(pages, parts)
        seconds = time.perf_counter() - start
        # A parent may have blocked the signal by which a pool is ended otherwise.
        pool.close()
        pool.join()
    print(seconds)


if __name__ == "__main__":
    main()
