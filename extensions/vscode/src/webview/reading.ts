// Runs inside the reading view's page. It talks to the extension in messages: which turn is read, which one to show.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): unknown; setState(state: unknown): void };

const editor = acquireVsCodeApi();
// The editor shows the page again after a restart, with the state that the page left.
editor.setState({ uri: document.body.dataset['subject'] });

const turns = [...document.querySelectorAll<HTMLElement>('article.turn')];
let current = 0;
/** While the extension moves the page, the page does not answer with a move of its own. */
let quietUntil = 0;

function mark(index: number): void {
  turns[current]?.removeAttribute('aria-current');
  document.querySelector('rect.current')?.classList.remove('current');
  current = Math.max(0, Math.min(turns.length - 1, index));
  const turn = turns[current];
  turn?.setAttribute('aria-current', 'true');
  if (turn !== undefined) document.querySelector(`rect[data-turn="${CSS.escape(turn.id)}"]`)?.classList.add('current');
}

function show(index: number, takesFocus: boolean): void {
  mark(index);
  quietUntil = Date.now() + 400;
  turns[current]?.scrollIntoView({ block: 'start' });
  if (takesFocus) turns[current]?.focus({ preventScroll: true });
}

function tell(isOpened: boolean): void {
  const turn = turns[current];
  if (turn !== undefined) editor.postMessage({ type: isOpened ? 'open' : 'read', turn: turn.id });
}

function sameSpeaker(step: 1 | -1): number {
  const speaker = turns[current]?.dataset['speaker'];
  for (let index = current + step; index >= 0 && index < turns.length; index += step) {
    if (turns[index]?.dataset['speaker'] === speaker) return index;
  }
  return current;
}

const keys: Readonly<Record<string, () => number>> = {
  j: () => current + 1,
  k: () => current - 1,
  n: () => sameSpeaker(1),
  p: () => sameSpeaker(-1),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = keys[event.key];
  if (target !== undefined) {
    show(target(), true);
    tell(false);
  } else if (event.key === 'Enter') tell(true);
});

document.addEventListener('dblclick', (event) => {
  const turn = (event.target as Element).closest<HTMLElement>('article.turn');
  if (turn === null) return;
  mark(turns.indexOf(turn));
  tell(true);
});

document.querySelector('.timeline')?.addEventListener('click', (event) => {
  const id = (event.target as Element).closest('rect')?.getAttribute('data-turn');
  if (id === null || id === undefined) return;
  show(turns.findIndex((turn) => turn.id === id), false);
  tell(false);
});

let timer: number | undefined;
document.addEventListener('scroll', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (Date.now() < quietUntil) return;
    const top = turns.findIndex((turn) => turn.getBoundingClientRect().bottom > 80);
    if (top < 0 || top === current) return;
    mark(top);
    tell(false);
  }, 120);
});

window.addEventListener('message', ({ data }: MessageEvent<{ type: string; turn?: string }>) => {
  if (data.type !== 'show') return;
  const index = turns.findIndex(({ id }) => id === data.turn);
  if (index >= 0 && index !== current) show(index, false);
});

mark(0);
editor.postMessage({ type: 'ready' });
