// The words of the page that stand out too little from what is behind them (WCAG 2, level AA).
(() => {
  const parse = color => (color.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const over = (top, below) => { const a = top[3] === undefined ? 1 : top[3]; return [0, 1, 2].map(i => top[i] * a + below[i] * (1 - a)); };
  const light = color => {
    const [r, g, b] = color.map(part => { const c = part / 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = element => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || element.closest("script, noscript, .visually-hidden, option, button:disabled, .skip, [aria-hidden=true]:not(svg)")) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    const ink = over(parse(svg ? style.fill : style.color), ground(svg || element));
    const [a, b] = [light(ink), light(ground(svg || element))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    const ratio = (a + .05) / (b + .05);
    if (ratio < (large ? 3 : 4.5)) poor.push(words.slice(0, 30) + " " + ratio.toFixed(2) + " " + element.className);
  }
  return [...new Set(poor)];
})()
