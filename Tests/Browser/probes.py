"""What is asked of every page, the public ones and the console's."""

# Every text whose colour and background differ by less than 4.5 (WCAG 2.2, 1.4.3), or 3 where it is large.
FAINT = """() => {
  const channels = c => c.match(/[\\d.]+/g).map(Number);
  const light = c => channels(c).slice(0, 3).map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor;
      if ((channels(c)[3] ?? 1) > 0) return c;
    }
    return 'rgb(255,255,255)';
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), e = walk.currentNode.parentElement;
    if (!text || ['SCRIPT', 'STYLE'].includes(e.tagName)) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const [a, b] = [light(style.color), light(ground(e))].sort((x, y) => y - x);
    const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if ((a + .05) / (b + .05) < (large ? 3 : 4.5)) faint.push(text);
  }
  return faint;
}"""


def wait_until(page, expression):
    """Waits for a moment until an expression holds on a page.

    Playwright's `wait_for_function` asks the page itself from its second look on, by an `eval` that our pages forbid.
    """
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {expression}")
