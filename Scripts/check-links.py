#!/usr/bin/env python3
"""Fails when a relative Markdown link or a <doc:Name> in the documentation leads nowhere.

Checked: README.md, keys/README.md and every article of a DocC catalogue under Sources, anchors included.
Links to other hosts are not followed: the gate must not depend on them.
"""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
INLINE = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:\s+<?([^\s>]+)>?")
DOC = re.compile(r"<doc:([^>]+)>")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")


def documents():
    pages = [ROOT / "README.md", ROOT / "keys" / "README.md"]
    pages += sorted(ROOT.glob("Sources/**/*.docc/**/*.md"))
    return [page for page in pages if page.exists()]


def prose(page):
    """The page's lines with their numbers, without code blocks and code spans."""
    fence = None
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        mark = re.match(r"\s*(```+|~~~+)", line)
        if mark:
            fence = None if fence == mark[1][:3] else fence or mark[1][:3]
        elif fence is None:
            yield number, line


def anchors(page):
    """The page's anchors, as GitHub and as DocC spell them, in lower case."""
    found = {}
    names = set()
    for _, line in prose(page):
        heading = HEADING.match(line)
        if not heading:
            continue
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).lower()
        slug = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
        count = found.get(slug, 0)
        found[slug] = count + 1
        names.add(slug if count == 0 else f"{slug}-{count}")
        names.add(re.sub(r"-+", "-", re.sub(r"[^\w]", "-", text)).strip("-"))
    return names


def links(page):
    for number, line in prose(page):
        text = re.sub(r"`[^`]*`", "", line)
        for match in INLINE.finditer(text):
            yield number, match[1]
        for match in REFERENCE.finditer(text):
            yield number, match[1]
        for match in DOC.finditer(text):
            yield number, "doc:" + match[1]


def article(page, name):
    """The article of that name in the page's catalogue, or None."""
    catalogue = next((folder for folder in page.parents if folder.suffix == ".docc"), None)
    if catalogue is None:
        return None
    return next((file for file in catalogue.rglob("*.md") if file.stem.replace(" ", "-") == name), None)


def fault(page, link):
    """What is wrong with a link, or None."""
    if re.match(r"[a-z][a-z0-9+.-]*:", link) and not link.startswith("doc:"):
        return None
    place, _, anchor = link.removeprefix("doc:").partition("#")
    if not place:
        target = page
    elif link.startswith("doc:"):
        target = article(page, unquote(place))
    else:
        target = page.parent / unquote(place)
    if target is None or not target.exists():
        return "leads nowhere"
    if not target.resolve().is_relative_to(ROOT):
        return "leads out of the project"
    if anchor and target.suffix == ".md" and unquote(anchor).lower() not in anchors(target):
        return f"{target.relative_to(ROOT) if target.is_relative_to(ROOT) else target} has no such heading"
    return None


def main():
    faults = [
        f"{page.relative_to(ROOT)}:{number}: {link}: {wrong}"
        for page in documents()
        for number, link in links(page)
        if (wrong := fault(page, link))
    ]
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
