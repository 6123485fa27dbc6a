// How loud a sound is, as bars behind its position. It is measured when the sound
// is first seen, so that a long history costs nothing.

const SVG = "http://www.w3.org/2000/svg";
const BARS = 42;
const STEP = 5;
const HEIGHT = 28;
const LEAST = 3; // the height of silence
const RATE = 8000; // enough to see loudness

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    measure(target);
  }
});

/** Two equal rows of bars, the second over the first: what was played, by --played. */
export function waveform(src) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "waveform");
  svg.setAttribute("viewBox", `0 0 ${BARS * STEP} ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  for (const name of ["all", "played"]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    svg.append(path);
  }
  draw(svg, new Array(BARS).fill(0));
  // What is still being sent stays a line until it comes back from the server.
  if (!src.startsWith("blob:")) {
    svg.dataset.src = src;
    seen.observe(svg);
  }
  return svg;
}

function draw(svg, levels) {
  const bar = (level, index) => {
    const tall = Math.max(LEAST, level * (HEIGHT - 2));
    return `M${index * STEP + STEP / 2} ${((HEIGHT - tall) / 2).toFixed(1)}v${tall.toFixed(1)}`;
  };
  for (const path of svg.children) path.setAttribute("d", levels.map(bar).join(""));
}

async function measure(svg) {
  try {
    const response = await fetch(svg.dataset.src);
    if (!response.ok) return;
    const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await response.arrayBuffer());
    draw(svg, levelsOf(sound.getChannelData(0)));
  } catch (error) {
    // A sound that cannot be fetched or decoded stays a plain line; the player shows the error.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  }
}

/** The loudness of each bar's share, 1 for the loudest. */
function levelsOf(samples) {
  const share = Math.max(1, Math.floor(samples.length / BARS));
  const loudness = Array.from({ length: BARS }, (_none, bar) => {
    const part = samples.subarray(bar * share, (bar + 1) * share);
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
  });
  const most = Math.max(...loudness, 1e-4);
  return loudness.map((level) => level / most);
}
